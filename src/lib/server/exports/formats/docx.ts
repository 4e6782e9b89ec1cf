import type { Making } from '../making.ts';
import { finished } from 'node:stream/promises';
import { asWord } from './document/word.ts';
import { reportOf } from './report.ts';

/** The report for Word. The library holds all of it in memory: see the ceiling in formats.ts. */
export async function write(making: Making) {
	making.out.end(await asWord(reportOf(making)));
	await finished(making.out);
}
