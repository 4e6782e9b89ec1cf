import { dayOf, daysAfter, endOf, today } from '#lib/text/dates.ts';
import { now, type Day } from '../db/index.ts';
import type { PromptRow, ThreadRow } from './tables.ts';

type Both = {
	prompt: Pick<PromptRow, 'published_at' | 'closed_at' | 'closes_on'>;
	thread: Pick<ThreadRow, 'let_in_at' | 'closed_at'>;
};

/** Days after closing for which an organiser may still type in what came by post. */
const LATE_POST = 14;

/** Weeks after closing by which the team must say what it did (rules.md O3). */
const FEEDBACK = 8;

export type State = 'draft' | 'waiting' | 'open' | 'closed' | 'owed' | 'answered';

/** Whether the group can answer now: published, let in, not closed, and its last day in London not over. */
export function isOpen({ prompt, thread }: Both): boolean {
	if (!prompt.published_at || !thread.let_in_at) return false;
	return !prompt.closed_at && !thread.closed_at && now() < endOf(prompt.closes_on);
}

/** Whether words written on paper before it closed can still be typed in. */
export function takesLatePost({ prompt, thread }: Both): boolean {
	if (!prompt.published_at || !thread.let_in_at) return false;
	return now() < endOf(daysAfter(lastDay(prompt, thread), LATE_POST));
}

/** The last day on which the finding took answers, or will: its closing date, or earlier where someone closed it. */
export function lastDay(
	prompt: Pick<PromptRow, 'closes_on' | 'closed_at'>,
	thread: Pick<ThreadRow, 'closed_at'> = { closed_at: null }
): Day {
	const closings = [prompt.closed_at, thread.closed_at].filter((at) => at !== null).map(dayOf);
	return [prompt.closes_on, ...closings].toSorted()[0] ?? prompt.closes_on;
}

/**
 * Where the prompt stands: for its study, or in the group of a thread. `owed`: it is closed, and the
 * promised day has passed without the team having said what it did.
 */
export function state(
	prompt: Pick<
		PromptRow,
		'published_at' | 'closed_at' | 'closes_on' | 'answered_at' | 'feedback_due'
	>,
	thread?: Pick<ThreadRow, 'let_in_at' | 'closed_at'>
): State {
	if (!prompt.published_at) return 'draft';
	if (prompt.answered_at) return 'answered';
	if (thread && !thread.let_in_at) return 'waiting';
	const over = prompt.closed_at ?? thread?.closed_at ?? null;
	if (!over && prompt.closes_on >= today()) return 'open';
	return prompt.feedback_due < today() ? 'owed' : 'closed';
}

/** The latest day on which the team may promise to say what it did. */
export function latest(closes: Day): Day {
	return daysAfter(closes, FEEDBACK * 7);
}

/** The day that is offered for it: two weeks sooner than the latest. */
export function offered(closes: Day): Day {
	return daysAfter(closes, (FEEDBACK - 2) * 7);
}
