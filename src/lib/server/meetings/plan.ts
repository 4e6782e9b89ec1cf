import { allow, notFound, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import * as contributions from '../contributions/index.ts';
import { again, id, now, together, type Day, type Db } from '../db/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import * as prompts from '../prompts/index.ts';
import { replaceItems, type ItemPlan } from './items.ts';
import { allot, carryActions, stand } from './standing.ts';
import type { MeetingRow } from './tables.ts';
import { isMoved, tellMeeting } from './tell.ts';

/** What an organiser plans. Times are London's, `14:05`; the items stand in their order. */
export type Plan = {
	title: string;
	on_day: Day;
	starts: string;
	ends: string;
	place: string;
	travel: string;
	link: string;
	/** what people need to know to get in and take part */
	access?: string;
	items: ItemPlan[];
	/** for what has changed because of the group, which stands first on every agenda */
	changes_minutes?: number | null;
};

/**
 * Plans a meeting. It takes the group's next number, which never changes. `box`: the one-time id of
 * the form; sent twice, the same plan is one meeting.
 */
export async function makeMeeting(
	db: Db,
	actor: Actor,
	group: Pick<GroupRow, 'id'>,
	plan: Plan,
	box?: string
): Promise<MeetingRow> {
	allow(actor, 'meeting.plan', { group: group.id });
	await checkThreads(db, group.id, plan.items);
	const key = box ? contributions.boxKey(actor, box, JSON.stringify([group.id, plan])) : null;

	// another meeting of the group may take the number in the same moment
	return again(
		db,
		async (db) => (await madeBefore(db, key)) ?? insert(db, actor, group.id, plan, key)
	);
}

/**
 * Changes a meeting and its agenda. Refuses with 'item-has-notes' to take off an item, or to put it
 * under another finding, once something was noted there: those notes would lose their place. One that
 * was cancelled stays as it was.
 */
export async function changeMeeting(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	plan: Plan
): Promise<MeetingRow | 'item-has-notes' | 'cancelled'> {
	allow(actor, 'meeting.plan', { group: meeting.group_id });
	await checkThreads(db, meeting.group_id, plan.items);
	if (meeting.cancelled_at) return 'cancelled';
	const { items, changes_minutes, ...words } = plan;

	return together(db, async (db) => {
		if (!(await replaceItems(db, meeting.id, items))) return 'item-has-notes';
		if (changes_minutes !== undefined) await allot(db, meeting, 'changes', changes_minutes);
		const moved = isMoved(meeting, { ...meeting, ...words });
		const changed = await db
			.updateTable('meeting')
			.set({ ...words, ...(moved ? next(meeting) : {}) })
			.where('id', '=', meeting.id)
			.returningAll()
			.executeTakeFirstOrThrow();
		await record(db, actor, 'meeting.changed', 'meeting', meeting);
		if (moved) await tellMeeting(db, 'meeting.moved', changed, actor.person);
		return changed;
	});
}

/**
 * Calendars take news of a meeting only where this is higher than what they know (RFC 5545, 3.8.7.4).
 * They are told neither title nor agenda: what changes there alone is no news to them.
 */
export function next({ sequence }: Pick<MeetingRow, 'sequence'>) {
	return { sequence: sequence + 1 };
}

async function madeBefore(db: Db, key: string | null) {
	if (!key) return null;
	return db.selectFrom('meeting').selectAll().where('box_key', '=', key).executeTakeFirst();
}

async function insert(db: Db, actor: Actor, group: string, plan: Plan, box_key: string | null) {
	const { items, changes_minutes = null, ...words } = plan;
	const last = await db
		.selectFrom('meeting')
		.select(({ fn }) => fn.max('number').as('number'))
		.where('group_id', '=', group)
		.executeTakeFirst();
	const meeting = await db
		.insertInto('meeting')
		.values({
			id: id(),
			group_id: group,
			number: Number(last?.number ?? 0) + 1,
			access: '',
			...words,
			...{ box_key, sequence: 0, cancelled_why: '', created_at: now(), created_by: actor.person }
		})
		.returningAll()
		.executeTakeFirstOrThrow();
	await stand(db, meeting, 'changes', changes_minutes);
	await replaceItems(db, meeting.id, items);
	await carryActions(db, group);
	await record(db, actor, 'meeting.planned', 'meeting', meeting);
	await tellMeeting(db, 'meeting.planned', meeting, actor.person);
	return meeting;
}

/** A finding of another group is as if it were not there. */
async function checkThreads(db: Db, group: string, items: ItemPlan[]) {
	const wanted = items.map((item) => item.thread).filter((thread) => thread !== null);
	if (wanted.length === 0) return;
	const known = new Set((await prompts.findings(db, group)).map(({ thread }) => thread.id));
	if (wanted.some((thread) => !known.has(thread))) notFound();
}
