import type { Sheet } from './sheets.ts';

/** As many units of text as Excel takes in one cell. */
export const MOST_IN_CELL = 32_767;

const GOES_ON = ' […goes on in the sheet long_texts]';

/**
 * Sheets of which no cell is longer than Excel takes: what is left over stands in one more sheet, in
 * order, so that no word is lost. Read the others first: the last one is made of what they left.
 */
export function withoutLongCells(sheets: Sheet[]): Sheet[] {
	const over: string[][] = [];
	const shortened = sheets.map((sheet) => ({
		...sheet,
		*rows() {
			for (const row of sheet.rows())
				yield row.map((cell, index) => {
					if (cell.length <= MOST_IN_CELL) return cell;
					const [first = '', ...parts] = cut(cell, MOST_IN_CELL - GOES_ON.length);
					const name = sheet.columns[index]?.name ?? '';
					for (const [at, part] of parts.entries())
						over.push([`${sheet.name} ${row[0]} ${at + 2}`, sheet.name, row[0] ?? '', name, part]);
					return first + GOES_ON;
				});
		}
	}));
	return [...shortened, longTexts(over)];
}

function longTexts(over: string[][]): Sheet {
	return {
		name: 'long_texts',
		row: 'the next part of a text that is too long for one cell of Excel',
		columns: [
			{ name: 'part_id', means: 'names the part' },
			{ name: 'sheet', means: 'where the text begins' },
			{ name: 'id', means: 'the first cell of its row there' },
			{ name: 'column', means: 'its column there' },
			{ name: 'text', means: 'the words that follow' }
		],
		rows: () => over
	};
}

/** Pieces of at most so many units, never through a sign of two. */
function cut(text: string, most: number): string[] {
	const pieces: string[] = [];
	for (let from = 0; from < text.length;) {
		let to = Math.min(from + most, text.length);
		const unit = text.charCodeAt(to - 1);
		if (to < text.length && unit >= 0xd800 && unit < 0xdc00) to--;
		pieces.push(text.slice(from, to));
		from = to;
	}
	return pieces;
}
