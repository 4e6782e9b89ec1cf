import * as contributions from '../contributions/index.ts';
import { id, type Db } from '../db/index.ts';
import * as files from '../files/index.ts';
import type { AgendaItemRow } from './tables.ts';

/** One row of an agenda as it is planned. `id` where it is there already; `thread` is the finding in this group. */
export type ItemPlan = {
	id: string | null;
	title: string;
	minutes: number | null;
	thread: string | null;
};

/** Where an item waits while others take their new places: two may not stand at one, not for a moment. */
const ASIDE = 1000;

/**
 * Puts the items in this order, keeping those that are there, and what stands on every agenda. False,
 * with nothing kept, where notes forbid it.
 */
export async function replaceItems(db: Db, meeting: string, plans: ItemPlan[]): Promise<boolean> {
	const present = await db
		.selectFrom('agenda_item')
		.selectAll()
		.where('meeting_id', '=', meeting)
		.where('kind', '=', 'item')
		.execute();
	if (await losesNotes(db, present, plans)) return false;

	const kept = plans.map((plan) => plan.id);
	await takeOff(
		db,
		present.filter((item) => !kept.includes(item.id))
	);
	await db
		.updateTable('agenda_item')
		.set(({ eb }) => ({ position: eb('position', '+', ASIDE) }))
		.where('meeting_id', '=', meeting)
		.where('kind', '=', 'item')
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

/** With an item its paper goes. */
async function takeOff(db: Db, gone: AgendaItemRow[]) {
	const ids = gone.map((item) => item.id);
	await db.deleteFrom('agenda_item').where('id', 'in', ids).execute();
	for (const { file_id } of gone) if (file_id) await files.drop(db, { id: file_id });
}
