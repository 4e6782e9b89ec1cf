import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node';
import type { Making } from '../making.ts';
import { printable } from './printable.ts';
import { withoutLongCells } from './long-cells.ts';
import { sheetsOf, type Sheet } from './sheets.ts';

/**
 * Every sheet in one workbook. Words are cells of text, so that nothing in them is run as a formula and
 * nothing is taken for a date. The library holds all of it in memory: see the ceiling in formats.ts.
 */
export async function write(making: Making) {
	const sheets = withoutLongCells(sheetsOf(making)).map(asTable);
	const all = sheets.filter(({ sheet, data }) => sheet !== 'long_texts' || data.length > 1);
	// its types say either of two ways of calling it, and leave open which
	const { toStream } = writeExcelFile(all) as { toStream: () => Promise<Readable> };
	await pipeline(await toStream(), making.out);
}

function asTable({ name, columns, rows }: Sheet) {
	const head: Row = columns.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' }));
	const data: Row[] = [head];
	for (const row of rows()) data.push(row.map((cell, at) => asCell(cell, columns[at]?.number)));
	const widths = columns.map(({ name, wide }) => ({
		width: wide ? 60 : Math.min(name.length + 4, 30)
	}));
	return { data, sheet: name, columns: widths, stickyRowsCount: 1 };
}

function asCell(words: string, isNumber = false): Cell {
	if (words === '') return null;
	if (isNumber && /^\d{1,9}$/.test(words)) return { value: Number(words), type: Number };
	return { value: unescaped(printable(words)), type: String };
}

/**
 * Words such as `_x000D_` stand in a workbook for a sign by its number (ECMA-376, ST_Xstring): so that
 * they stay words, their first sign is written by its number.
 */
function unescaped(words: string): string {
	return words.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}
