import type { Making } from '../making.ts';
import { cases } from './sheets/cases.ts';
import { codebook } from './sheets/codebook.ts';
import { codings } from './sheets/codings.ts';
import { decisions } from './sheets/decisions.ts';
import { points } from './sheets/points.ts';
import { readme } from './sheets/readme.ts';
import { responsesLong } from './sheets/responses-long.ts';
import { responsesWide } from './sheets/responses-wide.ts';
import type { Sheet } from './sheets/sheet.ts';

export { decisions, responsesLong };
export type { Sheet };

/** The sheets of a study's spreadsheet, in their order; `responses_long` comes first. */
export function sheetsOf(making: Making): Sheet[] {
	const all = [
		...[responsesLong(making), responsesWide(making), cases(making), points(making)],
		...[decisions(making), codings(making), codebook(making)]
	];
	return [...all, readme(making, all)];
}
