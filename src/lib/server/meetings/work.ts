import { daysAfter, today } from '#lib/text/dates.ts';
import type { Db } from '../db/index.ts';
import { followUp } from './follow-up.ts';

/** What a meeting still asks of the organiser. `since` is a day or a moment. */
export type Work = {
	kind:
		| ('papers' | 'answers' | 'notes' | 'who came')
		| ('suggestion' | 'write summary' | 'send round' | 'publish');
	number: number;
	title: string;
	since: string;
	/** how many people it is about */
	people?: number;
};

/** So many days before a meeting its papers are due, and so many it is said before. */
const DUE = 7;
const SAID = 10;

/** Coming meetings without papers or answers, past ones whose notes or summary somebody waits for, and suggestions that nobody answered. */
export async function work(db: Db, group: string): Promise<Work[]> {
	const soon = await db
		.selectFrom('meeting')
		.select(['number', 'title', 'on_day'])
		.where('group_id', '=', group)
		.where('on_day', '>=', today())
		.where('on_day', '<=', daysAfter(today(), SAID))
		.where('papers_out_at', 'is', null)
		.where('cancelled_at', 'is', null)
		.execute();
	const unshared = await db
		.selectFrom('meeting')
		.select(['number', 'title', 'on_day as since'])
		.where('group_id', '=', group)
		.where('on_day', '<', today())
		.where('notes_shared_at', 'is', null)
		.where('cancelled_at', 'is', null)
		.execute();
	const suggested = await db
		.selectFrom('suggestion')
		.innerJoin('summary', 'summary.id', 'suggestion.summary_id')
		.innerJoin('meeting', 'meeting.id', 'summary.meeting_id')
		.select(['meeting.number', 'meeting.title', 'suggestion.at as since'])
		.where('meeting.group_id', '=', group)
		.where('suggestion.accepted_at', 'is', null)
		.where('suggestion.declined_at', 'is', null)
		.execute();
	return [
		...soon.map(({ on_day, ...row }) => {
			return { ...row, kind: 'papers' as const, since: daysAfter(on_day, -DUE) };
		}),
		...unshared.map((row) => ({ ...row, kind: 'notes' as const })),
		...suggested.map((row) => ({ ...row, kind: 'suggestion' as const })),
		...(await followUp(db, group))
	];
}
