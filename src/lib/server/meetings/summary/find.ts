import type { Db } from '../../db/index.ts';
import type { MeetingRow, SummaryRow } from '../tables.ts';

/** The summary of a meeting; null while nobody has begun it. */
export async function summaryOf(
	db: Db,
	meeting: Pick<MeetingRow, 'id'>
): Promise<SummaryRow | null> {
	const row = await db
		.selectFrom('summary')
		.selectAll()
		.where('meeting_id', '=', meeting.id)
		.executeTakeFirst();
	return row ?? null;
}

/** Which writing of the summary somebody has before them. */
export function stamp(summary: Pick<SummaryRow, 'created_at' | 'edited_at'> | null): string {
	return summary?.edited_at ?? summary?.created_at ?? '';
}

/** Whether the group or everyone has it as finished, so that a change is said to the reader. */
export function isFinished(summary: SummaryRow): boolean {
	return summary.published_to_group_at !== null || isPublic(summary);
}

/** Whether everyone can read it now. */
export function isPublic(summary: Pick<SummaryRow, 'published_to_all_at' | 'unpublished_at'>) {
	return summary.published_to_all_at !== null && summary.unpublished_at === null;
}
