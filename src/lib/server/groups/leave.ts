import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import * as drafts from '../drafts/index.ts';
import { dropWaiting } from '../mail/index.ts';
import { find } from './find.ts';
import { hold, isLastOrganiser, membership } from './membership.ts';
import type { GroupRow } from './tables.ts';

/** Leaves the group. The words stay, the name goes. The last organiser cannot: a value, to be said. */
export function leave(
	db: Db,
	actor: Actor,
	group: Pick<GroupRow, 'id'>,
	person = actor.person
): Promise<'last organiser' | null> {
	if (person !== actor.person) return remove(db, actor, group, person);
	return end(db, actor, group, person, 'group.left');
}

/** Takes a person out of the group, by an organiser. Their words stay, their name goes. */
export async function remove(
	db: Db,
	actor: Actor | null,
	group: Pick<GroupRow, 'id'>,
	person: string
): Promise<'last organiser' | null> {
	allow(actor, 'group.people', { group: group.id });
	return end(db, actor, group, person, 'group.removed');
}

function end(db: Db, actor: Actor, group: Pick<GroupRow, 'id'>, person: string, verb: string) {
	return together(db, async (db) => {
		await hold(db, group.id);
		const before = await membership(db, group.id, person);
		if (!before || before.left_at !== null) return null;
		if (await isLastOrganiser(db, group.id, person)) return 'last organiser' as const;

		await db
			.updateTable('membership')
			.set({ left_at: now(), shown_name: null, shown_name_key: null })
			.where('group_id', '=', group.id)
			.where('person_id', '=', person)
			.execute();
		if (before.role === 'organiser')
			await drafts.forgetWorkOf(db, person, await find(db, group.id));
		await dropWaiting(db, { person, group: group.id }, 'The person has left');
		await record(db, actor, verb, 'membership', { id: `${group.id} ${person}` });
		return null;
	});
}
