import * as contributions from '../../contributions/index.ts';
import type { Db } from '../../db/index.ts';
import { LEAST, way, type Ways } from '../ways.ts';

/**
 * What people gave, as far as others may hear of it: neither private words, nor what was taken back or
 * hidden, nor what the team said itself. These are words, not people: one person may have given several.
 */
export type SaidCounts = {
	/** answers and replies given from home, by way */
	home: Ways;
	/** points noted in meetings and shared with the group */
	points: number;
};

/** Counts a thousand at a time: memory does not grow with how much was said. */
export async function countSaid(db: Db, study: { id: string }): Promise<SaidCounts> {
	const found: SaidCounts = { home: {}, points: 0 };
	let after: contributions.Contribution | undefined;
	do {
		const page = await contributions.ofStudy(db, study.id, { after });
		for (const said of page.filter(isHeard)) {
			const how = way(said);
			if (how === 'meeting') found.points += 1;
			else found.home[how] = (found.home[how] ?? 0) + 1;
		}
		after = page.at(-1);
	} while (after);
	return found;
}

/** Whether a report for others may count it. */
export function isHeard(said: contributions.Contribution): boolean {
	if (said.withdrawn_at || said.erased_at || said.hidden_at) return false;
	return said.role === 'member' && !contributions.isPrivate(said);
}

/** "12 answers"; of one to four "fewer than five answers". `many`: more than one of it. */
export function fewOr(number: number, many: string): string {
	if (number === 0) return `no ${many}`;
	return number < LEAST ? `fewer than five ${many}` : `${number.toLocaleString('en-GB')} ${many}`;
}
