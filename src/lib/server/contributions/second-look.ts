import { error } from '@sveltejs/kit';
import { contacts, wayTo } from '../accounts/index.ts';
import { allow, type Actor } from '../access/index.ts';
import { record as log } from '../audit/index.ts';
import { id, now, together, type Db } from '../db/index.ts';
import { organisers } from '../groups/index.ts';
import { post } from '../mail/index.ts';
import { restore } from './hide.ts';
import type { Contribution } from './readable.ts';
import { settle, type Looked } from './settle-look.ts';
import type { SecondLookRow } from './tables.ts';
import { placeOf } from './wish.ts';

/**
 * Asks that somebody else looks again at one's words that were hidden. The other organisers get a
 * letter without the words; where there is none, it waits until there is. Once for each time that the
 * words were hidden.
 */
export async function askSecondLook(db: Db, actor: Actor, c: Contribution): Promise<void> {
	allow(actor, 'second-look.ask', placeOf(c));
	const { hidden_by } = c;
	if (!hidden_by || c.withdrawn_at) return;
	await together(db, async (db) => {
		if (await secondLookAt(db, c)) return;
		const asked = await db
			.insertInto('second_look')
			.values({
				...{ id: id(), contribution_id: c.id, asked_by: actor.person, asked_at: now() },
				hidden_by
			})
			.onConflict((conflict) =>
				conflict.column('contribution_id').where('looked_at', 'is', null).doNothing()
			)
			.returningAll()
			.executeTakeFirst();
		if (!asked) return;
		await log(db, actor, 'second-look.asked', 'second_look', asked);
		const able = await takers(db, c, asked);
		const reach = await contacts(db, able);
		for (const person of able)
			await post(db, {
				...{ kind: 'second-look.asked', person, way: wayTo(reach.get(person)) },
				...{ group: c.group_id, about: { kind: 'second_look', id: asked.id } }
			});
	});
}

/** The second look at those words since they were last hidden: asked, or taken. */
export async function secondLookAt(
	db: Db,
	c: Pick<Contribution, 'id' | 'hidden_at'>
): Promise<SecondLookRow | undefined> {
	if (!c.hidden_at) return undefined;
	return db
		.selectFrom('second_look')
		.selectAll()
		.where('contribution_id', '=', c.id)
		.where('asked_at', '>=', c.hidden_at)
		.executeTakeFirst();
}

/** Ids of the organisers who may take it: neither who hid the words nor who gave them. */
export async function takers(
	db: Db,
	c: Pick<Contribution, 'group_id' | 'person_id'>,
	{ hidden_by }: Pick<SecondLookRow, 'hidden_by'>
): Promise<string[]> {
	const all = await organisers(db, c.group_id);
	return all
		.map(({ person_id }) => person_id)
		.filter((person) => person !== hidden_by && person !== c.person_id);
}

/**
 * Looks again and decides. The giver is told by letter, and reads the reason there. Whoever hid the
 * words, or gave them, is refused (403).
 */
export async function takeSecondLook(
	db: Db,
	actor: Actor,
	c: Contribution,
	{ answer, reason }: Looked
): Promise<void> {
	allow(actor, 'second-look.take', placeOf(c));
	const look = await secondLookAt(db, c);
	if (!look || look.looked_at || c.withdrawn_at) return;
	if (actor.person === look.hidden_by || actor.person === c.person_id) error(403, 'forbidden');

	await together(db, async (db) => {
		const taken = await settle(db, actor, c, { answer, reason: reason.trim() });
		if (taken && answer === 'shown again') await restore(db, actor, c);
	});
}
