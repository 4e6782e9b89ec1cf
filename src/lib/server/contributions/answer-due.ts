import { daysAfter, today } from '#lib/text/dates.ts';
import type { Day } from '../db/index.ts';
import type { ContributionRow } from './tables.ts';

/**
 * Days within which a team answers what it is asked. Two weeks: long enough for a team that meets every
 * second week, short enough to remember what one asked.
 */
export const ANSWER_DAYS = 14;

/** By when a team that is asked today owes an answer. */
export function answerDue(): Day {
	return daysAfter(today(), ANSWER_DAYS);
}

/** The same for a point: owed where the room asks the team of a study. What was owed before stays so. */
export function dueOfPoint(
	kind: ContributionRow['point_kind'],
	thread: string | null,
	before: Day | null = null
): Day | null {
	return kind === 'question' && thread ? (before ?? answerDue()) : null;
}
