import { forgetKept } from '#lib/kept.ts';
import type { Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { after, id, now, together, type Db, type Instant } from '../db/index.ts';
import * as drafts from '../drafts/index.ts';
import { forgetFormsAbout } from '../http/index.ts';
import { askGiver } from './agree.ts';
import { fits } from './store.ts';
import type { Contribution } from './readable.ts';
import type { EarlierWordingRow } from './tables.ts';
import { allowChange } from './wish.ts';

/**
 * Changes the words and keeps the earlier ones. Noted words are "not yet read back" again. The number,
 * the place and who gave them stay. The same words again change nothing; removed ones stay removed.
 */
export async function edit(db: Db, actor: Actor, c: Contribution, body: string): Promise<void> {
	const state = allowChange(actor, 'contribution.edit', c);
	const words = fits(body);

	await together(db, async (db) => {
		// the update takes the row first, so that of two at once the second keeps the words of the first
		const before = await db
			.updateTable('contribution')
			.set({ edited_by: actor.person })
			.set(c.wording === 'noted' ? { read_back_at: null, read_back_how: null } : {})
			.where('id', '=', c.id)
			.where('withdrawn_at', 'is', null)
			.where('body', '<>', words)
			.returning(['body', 'edited_at'])
			.executeTakeFirst();
		if (!before) return;

		const at = afterwards(before.edited_at);

		await db
			.insertInto('earlier_wording')
			.values({
				id: id(),
				contribution_id: c.id,
				body: before.body,
				stood_from: before.edited_at,
				replaced_at: at,
				replaced_by: actor.person
			})
			.execute();
		await db
			.updateTable('contribution')
			.set({ body: words, edited_at: at })
			.where('id', '=', c.id)
			.execute();
		await log(db, actor, 'contribution.edited', 'contribution', c, state);
		await askGiver(db, actor, { ...c, read_back_at: null });
	});
}

/** A moment of its own for each wording: what rests on one names it by that. */
function afterwards(edited: Instant | null): Instant {
	const at = now();
	return edited && at <= edited ? after(edited, 1) : at;
}

/** The wordings before this one, oldest first: for who gave it and the organisers. */
export async function earlierWordings(
	db: Db,
	actor: Actor,
	c: Contribution
): Promise<EarlierWordingRow[]> {
	allowChange(actor, 'wording.read', c);
	return wordingsBefore(db, c);
}

/** The same without asking who reads: for domains that ask on their own. */
export async function wordingsBefore(
	db: Db,
	c: Pick<Contribution, 'id'>
): Promise<EarlierWordingRow[]> {
	return (await wordingsBeforeAll(db, [c.id])).get(c.id) ?? [];
}

/** The same of several at once, by contribution. */
export async function wordingsBeforeAll(
	db: Db,
	ids: string[]
): Promise<Map<string, EarlierWordingRow[]>> {
	if (!ids.length) return new Map();
	const rows = await db
		.selectFrom('earlier_wording')
		.selectAll()
		.where('contribution_id', 'in', ids)
		.orderBy('replaced_at')
		.orderBy('id')
		.execute();
	return Map.groupBy(rows, (row) => row.contribution_id);
}

/** Removes the earlier wordings for good: nothing brings them back (rules.md A8). */
export async function removeEarlierWordings(db: Db, actor: Actor, c: Contribution): Promise<void> {
	const state = allowChange(actor, 'contribution.edit', c);
	await together(db, async (db) => {
		await db.deleteFrom('earlier_wording').where('contribution_id', '=', c.id).execute();
		// made from the first wording, it would still tell whoever guesses what that was
		await db.updateTable('contribution').set({ box_key: null }).where('id', '=', c.id).execute();
		await drafts.forgetAbout(db, c);
		await forgetFormsAbout(db, c);
		await log(db, actor, 'contribution.wordings-removed', 'contribution', c, state);
	});
	forgetKept();
}
