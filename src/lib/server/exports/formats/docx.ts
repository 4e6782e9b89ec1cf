import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Making } from '../making.ts';
import { asWord } from './document/word.ts';
import { reportOf } from './report.ts';

/** The report for Word. The library holds all of it in memory: see the ceiling in formats.ts. */
export async function write(making: Making) {
	await pipeline(Readable.from([await asWord(reportOf(making))]), making.out);
}
