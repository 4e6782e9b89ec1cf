import { allow, notFound, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import * as contributions from '../contributions/index.ts';
import { again, id, now, together, type Day, type Db } from '../db/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import * as prompts from '../prompts/index.ts';
import type { AgendaItemRow, MeetingRow } from './tables.ts';
import { isMoved, tellMeeting } from './tell.ts';

/** One row of an agenda as it is planned. `id` where it is there already; `thread` is the finding in this group. */
export type ItemPlan = {
	id: string | null;
	title: string;
	minutes: number | null;
	thread: string | null;
};

/** What an organiser plans. Times are London's, `14:05`; the items stand in their order. */
export type Plan = {
	title: string;
	on_day: Day;
	starts: string;
	ends: string;
	place: string;
	travel: string;
	link: string;
	items: ItemPlan[];
};

/** Plans a meeting. It takes the group's next number, which never changes. */
export async function makeMeeting(
	db: Db,
	actor: Actor,
	group: Pick<GroupRow, 'id'>,
	plan: Plan
): Promise<MeetingRow> {
	allow(actor, 'meeting.plan', { group: group.id });
	await checkThreads(db, group.id, plan.items);

	// another meeting of the group may take the number in the same moment
	return again(db, (db) => insert(db, actor, group.id, plan));
}

/**
 * Changes a meeting and its agenda. Refuses with 'item-has-notes' to take off an item, or to put it
 * under another finding, once something was noted there: those notes would lose their place.
 */
export async function changeMeeting(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	plan: Plan
): Promise<MeetingRow | 'item-has-notes'> {
	allow(actor, 'meeting.plan', { group: meeting.group_id });
	await checkThreads(db, meeting.group_id, plan.items);
	const { items, ...words } = plan;

	return together(db, async (db) => {
		if (!(await replaceItems(db, meeting.id, items))) return 'item-has-notes';
		const changed = await db
			.updateTable('meeting')
			.set(words)
			.where('id', '=', meeting.id)
			.returningAll()
			.executeTakeFirstOrThrow();
		await record(db, actor, 'meeting.changed', 'meeting', meeting);
		if (isMoved(meeting, changed)) await tellMeeting(db, 'meeting.moved', changed, actor.person);
		return changed;
	});
}

async function insert(db: Db, actor: Actor, group: string, { items, ...words }: Plan) {
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
			...words,
			access: '',
			sequence: 0,
			cancelled_why: '',
			created_at: now(),
			created_by: actor.person
		})
		.returningAll()
		.executeTakeFirstOrThrow();
	await replaceItems(db, meeting.id, items);
	await record(db, actor, 'meeting.planned', 'meeting', meeting);
	await tellMeeting(db, 'meeting.planned', meeting, actor.person);
	return meeting;
}

/** Puts the items in this order, keeping those that are there. False, with nothing kept, where notes forbid it. */
async function replaceItems(db: Db, meeting: string, plans: ItemPlan[]): Promise<boolean> {
	const present = await db
		.selectFrom('agenda_item')
		.selectAll()
		.where('meeting_id', '=', meeting)
		.execute();
	if (await losesNotes(db, present, plans)) return false;

	const kept = plans.map((plan) => plan.id).filter((id) => id !== null);
	const gone = present.filter((item) => !kept.includes(item.id)).map((item) => item.id);
	await db.deleteFrom('agenda_item').where('id', 'in', gone).execute();
	// out of the way first: two items may not stand at one place, not even for a moment
	await db
		.updateTable('agenda_item')
		.set(({ neg }) => ({ position: neg('position') }))
		.where('meeting_id', '=', meeting)
		.execute();
	for (const [index, { id: known, title, minutes, thread }] of plans.entries()) {
		const words = { position: index + 1, title, minutes, thread_id: thread };
		const item = present.find((item) => item.id === known);
		if (item) await db.updateTable('agenda_item').set(words).where('id', '=', item.id).execute();
		else
			await db
				.insertInto('agenda_item')
				.values({ id: id(), meeting_id: meeting, kind: 'item', words: '', link: '', ...words })
				.execute();
	}
	return true;
}

async function losesNotes(db: Db, present: AgendaItemRow[], plans: ItemPlan[]) {
	const touched = present
		.filter((item) => plans.find((plan) => plan.id === item.id)?.thread !== item.thread_id)
		.map((item) => item.id);
	return touched.length > 0 && (await contributions.ofAgendaItems(db, touched)).length > 0;
}

/** A finding of another group is as if it were not there. */
async function checkThreads(db: Db, group: string, items: ItemPlan[]) {
	const wanted = items.map((item) => item.thread).filter((thread) => thread !== null);
	if (wanted.length === 0) return;
	const known = new Set((await prompts.findings(db, group)).map(({ thread }) => thread.id));
	if (wanted.some((thread) => !known.has(thread))) notFound();
}
