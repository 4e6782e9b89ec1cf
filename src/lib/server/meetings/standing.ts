import { today } from '#lib/text/dates.ts';
import * as contributions from '../contributions/index.ts';
import { id, type Db } from '../db/index.ts';
import type { MeetingRow } from './tables.ts';

/*
 * What stands on every agenda, before the items that are planned. It keeps its own places, so that
 * nothing else moves when it comes, and nobody takes it off.
 */
const standing = {
	changes: { position: -1, title: 'What has changed because of you' },
	actions: { position: 0, title: 'What we agreed last time' }
} as const;

export type Standing = keyof typeof standing;

/** Puts it on the agenda of a meeting, unless it is there. */
export async function stand(
	db: Db,
	meeting: Pick<MeetingRow, 'id'>,
	kind: Standing,
	minutes: number | null = null
) {
	await db
		.insertInto('agenda_item')
		.values({
			...{ id: id(), meeting_id: meeting.id, kind, minutes, ...standing[kind] },
			...{ words: '', link: '' }
		})
		.onConflict((conflict) => conflict.columns(['meeting_id', 'position']).doNothing())
		.execute();
}

/** How long one of them is to take. */
export async function allot(
	db: Db,
	meeting: Pick<MeetingRow, 'id'>,
	kind: Standing,
	minutes: number | null
) {
	await db
		.updateTable('agenda_item')
		.set({ minutes })
		.where('meeting_id', '=', meeting.id)
		.where('kind', '=', kind)
		.execute();
}

/**
 * Puts what was agreed and is not done on the agenda of the group's coming meetings, as far as the
 * group may know of it. To be called where a meeting is planned, and where something is agreed or shared.
 */
export async function carryActions(db: Db, group: string) {
	if (!(await isAnythingOpen(db, group))) return;
	const coming = await db
		.selectFrom('meeting')
		.select('id')
		.where('group_id', '=', group)
		.where('on_day', '>', today())
		.where('cancelled_at', 'is', null)
		.execute();
	for (const meeting of coming) await stand(db, meeting, 'actions');
}

async function isAnythingOpen(db: Db, group: string) {
	const all = await contributions.actionPoints(db, { group });
	const points = all.filter((point) => !contributions.isPrivate(point));
	const ids = points.map((point) => point.id);
	const done = await db
		.selectFrom('action')
		.select('contribution_id')
		.where('contribution_id', 'in', ids)
		.where('done_at', 'is not', null)
		.execute();
	return done.length < points.length;
}
