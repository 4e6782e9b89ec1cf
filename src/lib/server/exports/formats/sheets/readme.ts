import { linesOf } from '../../about.ts';
import type { Making } from '../../making.ts';
import { isNamed, type Sheet } from './sheet.ts';

export function readme(making: Making, sheets: Sheet[]): Sheet {
	return {
		name: 'README',
		row: 'a line',
		columns: [
			{ name: 'line', means: 'names the line', number: true },
			{ name: 'about', means: '' },
			{ name: 'what', means: '', wide: true },
			{ name: 'means', means: '', wide: true }
		],
		*rows() {
			let line = 0;
			const next = (...cells: string[]) => [String(++line), ...cells];
			for (const words of linesOf(making.about)) if (words) yield next('this file', words, '');
			yield next('cases', elsewhere(making), '');
			for (const { name, row, columns } of sheets) {
				yield next(name, 'a row is', row);
				for (const column of columns) yield next(name, column.name, column.means);
			}
		}
	};
}

/** Who has no row among the cases, and where what they said is. */
function elsewhere({ stage }: Making): string {
	let number = 0;
	for (const { case: name, given } of stage.cases()) if (!isNamed(name)) number += given;
	return `${number} contributions of people without a code of their own (unnamed, said in a room, organisers, the research team) stand in responses_long alone.`;
}
