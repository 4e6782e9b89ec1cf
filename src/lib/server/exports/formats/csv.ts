import { stringify } from 'csv-stringify';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Making } from '../making.ts';
import { responsesLong, type Sheet } from './sheets.ts';

/**
 * A sheet as CSV, in pieces. Cells that a spreadsheet would run as a formula are made safe; for Excel it
 * begins with a byte-order mark.
 */
export function csvOf(sheet: Sheet, forExcel: boolean): Readable {
	const columns = sheet.columns.map(({ name }) => name);
	const writer = stringify({ header: true, columns, escape_formulas: true, bom: forExcel });
	const rows = Readable.from(sheet.rows(), { highWaterMark: 64 });
	rows.on('error', (error) => writer.destroy(error));
	return rows.pipe(writer);
}

/** `responses_long` alone. Memory does not grow with the number of contributions. */
export async function write(making: Making) {
	const forExcel = making.frame.taken.format === 'csv for excel';
	await pipeline(csvOf(responsesLong(making), forExcel), making.out);
}
