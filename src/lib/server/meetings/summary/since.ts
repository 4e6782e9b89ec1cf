import type { Db, Instant } from '../../db/index.ts';

/** The numbers of the meetings whose summaries reached the group since a moment, in their order. */
export async function summariesSince(db: Db, group: string, since: Instant): Promise<number[]> {
	const rows = await db
		.selectFrom('summary')
		.innerJoin('meeting', 'meeting.id', 'summary.meeting_id')
		.select('meeting.number')
		.where('meeting.group_id', '=', group)
		.where('summary.published_to_group_at', '>=', since)
		.orderBy('meeting.number')
		.execute();
	return rows.map(({ number }) => number);
}
