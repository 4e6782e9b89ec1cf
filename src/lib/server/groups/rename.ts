import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { together, type Db } from '../db/index.ts';
import { hold, membership } from './membership.ts';
import { nameKey, readName, refusalOf, type NameRefusal } from './names.ts';
import type { GroupRow } from './tables.ts';
import { tellWish } from './tell.ts';

/**
 * Changes the name shown in the group, for old words too. An organiser may do it at the person's wish,
 * who is told by letter.
 */
export async function rename(
	db: Db,
	actor: Actor | null,
	group: Pick<GroupRow, 'id'>,
	person: string,
	shown_name: string | null
): Promise<NameRefusal | null> {
	allow(actor, 'wish.record', { group: group.id, giver: person });

	return together(db, async (db) => {
		await hold(db, group.id);
		const before = await membership(db, group.id, person);
		if (!before || before.left_at !== null) return null;
		const name = readName(shown_name);
		const refused = await refusalOf(db, { group: group.id, person, name, role: before.role });
		if (refused) return refused;

		await db
			.updateTable('membership')
			.set({ shown_name: name, shown_name_key: name && nameKey(name) })
			.where('group_id', '=', group.id)
			.where('person_id', '=', person)
			.execute();
		await record(db, actor, 'group.renamed', 'membership', { id: `${group.id} ${person}` });
		await tellWish(db, actor, group.id, person, 'name.recorded');
		return null;
	});
}
