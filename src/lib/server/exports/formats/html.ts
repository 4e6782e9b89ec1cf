import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Making } from '../making.ts';
import { asHtml } from './document/html.ts';
import { reportOf } from './report.ts';

/** The report as one web page. Memory does not grow with what was said. */
export async function write(making: Making) {
	await pipeline(Readable.from(asHtml(reportOf(making))), making.out);
}
