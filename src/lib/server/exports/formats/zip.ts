import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { linesOf } from '../about.ts';
import type { Making } from '../making.ts';
import { csvOf } from './csv.ts';
import { sheetsOf } from './sheets.ts';

/**
 * Every sheet as a CSV of its own, and what they are as a text, in one archive. Each is made when the one
 * before it is written: memory does not grow with the number of contributions.
 */
export async function write(making: Making) {
	const zip = new ZipFile();
	const mtime = new Date(making.frame.taken.taken_at);
	const written = pipeline(zip.outputStream, making.out);
	zip.on('error', (error) => making.out.destroy(error));
	zip.addBuffer(Buffer.from(`${linesOf(making.about).join('\n')}\n`), 'about.txt', { mtime });
	for (const sheet of sheetsOf(making))
		zip.addReadStreamLazy(`${sheet.name}.csv`, { mtime }, (give) => give(null, csvOf(sheet, true)));
	zip.end();
	await written;
}
