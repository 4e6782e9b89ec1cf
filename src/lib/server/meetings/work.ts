import { today } from '#lib/text/dates.ts';
import type { Db } from '../db/index.ts';

/** What a meeting still asks of the organiser. `since` is a day or a moment. */
export type Work = { kind: 'notes' | 'suggestion'; number: number; title: string; since: string };

/** Past meetings whose notes nobody shared, and suggestions to summaries that nobody answered. */
export async function work(db: Db, group: string): Promise<Work[]> {
	const unshared = await db
		.selectFrom('meeting')
		.select(['number', 'title', 'on_day as since'])
		.where('group_id', '=', group)
		.where('on_day', '<', today())
		.where('notes_shared_at', 'is', null)
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
		...unshared.map((row) => ({ ...row, kind: 'notes' as const })),
		...suggested.map((row) => ({ ...row, kind: 'suggestion' as const }))
	];
}
