import { forgetKept } from '#lib/kept.ts';
import type { Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { after, DAY, now, together, type Db } from '../db/index.ts';
import * as drafts from '../drafts/index.ts';
import { forgetFormsAbout } from '../http/index.ts';
import { forgetAbout } from '../mail/index.ts';
import { byIds } from './find.ts';
import { allowChange } from './wish.ts';

/** Erases what was withdrawn a day ago or longer (rules.md A9). A job runs it. */
export async function eraseWithdrawn(db: Db): Promise<void> {
	for (let ids = await due(db); ids.length; ids = await due(db))
		for (const { id } of ids) await erase(db, null, id);
}

/** A thousand at a time: each is erased for itself, so that whatever stops the job loses nothing. */
function due(db: Db) {
	return db
		.selectFrom('contribution')
		.select('id')
		.where('withdrawn_at', '<=', after(now(), -DAY))
		.where('erased_at', 'is', null)
		.limit(1000)
		.execute();
}

/**
 * Withdraws and erases at once all that a person gave in a group: for leaving with "take my words
 * away". What the person wrote to organisers in reports goes too. By that person, or by an organiser at
 * that person's wish.
 */
export async function takeAway(db: Db, actor: Actor, group: string, person: string): Promise<void> {
	const rows = await db
		.selectFrom('contribution')
		.select('id')
		.where('group_id', '=', group)
		.where('person_id', '=', person)
		.where('erased_at', 'is', null)
		.execute();
	const all = await byIds(
		db,
		rows.map((row) => row.id)
	);
	// what somebody said for a study's team is nobody else's to take away
	const given = all.filter((c) => person === actor.person || c.role !== 'researcher');
	for (const c of given) allowChange(actor, 'contribution.withdraw', c);
	await together(db, async (db) => {
		await db
			.updateTable('contribution')
			.set({ withdrawn_at: now(), withdrawn_by: actor.person })
			.where(
				'id',
				'in',
				given.map(({ id }) => id)
			)
			.where('withdrawn_at', 'is', null)
			.execute();
		for (const c of given) await erase(db, actor, c.id);
		await db
			.deleteFrom('thanks')
			.where('person_id', '=', person)
			.where('contribution_id', 'in', (eb) =>
				eb.selectFrom('contribution').select('id').where('group_id', '=', group)
			)
			.execute();
		await db
			.updateTable('report')
			.set({ note: '' })
			.where('reported_by', '=', person)
			.where('contribution_id', 'in', (eb) =>
				eb.selectFrom('contribution').select('id').where('group_id', '=', group)
			)
			.execute();
	});
}

/** What stays is the number, the moment and "Removed". */
async function erase(db: Db, actor: Actor | null, id: string) {
	await together(db, async (db) => {
		const erased = await db
			.updateTable('contribution')
			.set({ body: '', box_key: null, hidden_reason: null, agreed: null, agreed_of: null })
			.set({ erased_at: now() })
			.where('id', '=', id)
			.where('withdrawn_at', 'is not', null)
			.where('erased_at', 'is', null)
			.returning(['id', 'ref'])
			.executeTakeFirst();
		if (!erased) return;
		await db.deleteFrom('earlier_wording').where('contribution_id', '=', id).execute();
		await db.deleteFrom('thanks').where('contribution_id', '=', id).execute();
		await db
			.updateTable('report')
			.set({ note: '', answer_reason: null })
			.where('contribution_id', '=', id)
			.execute();
		await db
			.updateTable('second_look')
			.set({ reason: null })
			.where('contribution_id', '=', id)
			.execute();
		await drafts.forgetAbout(db, erased);
		await forgetFormsAbout(db, erased);
		await forgetAbout(db, 'contribution', id);
		await log(db, actor, 'contribution.erased', 'contribution', erased);
	});
	forgetKept();
}
