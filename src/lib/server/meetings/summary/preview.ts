import { allow, type Actor } from '../../access/index.ts';
import { now, type Db } from '../../db/index.ts';
import type { MeetingRow } from '../tables.ts';
import { summaryOf } from './find.ts';
import { asPublic } from './public.ts';

/** The summary as everyone would read it, were it published at this moment; null while nothing is written. */
export async function previewOf(db: Db, actor: Actor, meeting: MeetingRow) {
	allow(actor, 'summary.write', { group: meeting.group_id });
	const summary = await summaryOf(db, meeting);
	if (!summary) return null;
	const { group_id, on_day } = meeting;
	const published_to_all_at = summary.published_to_all_at ?? now();
	return asPublic(db, { ...summary, group_id, on_day, published_to_all_at });
}
