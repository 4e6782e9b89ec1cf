import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { hold, membership } from './membership.ts';
import { nameKey, readName, refusalOf, type NameRefusal } from './names.ts';
import { tellRole } from './role.ts';
import type { GroupRow, MembershipRow } from './tables.ts';

export type Joining = {
	group: Pick<GroupRow, 'id'>;
	/** id of the person */
	person: string;
	role: MembershipRow['role'];
	/** null: a member of the group */
	shown_name: string | null;
};

/**
 * Makes the person belong. Asks for no permission: an invitation, or the organiser who adds somebody,
 * is the permission. Who belongs already keeps the higher role; who had left is back. A new organiser
 * is told to the group by letter. Refused as a value where the name cannot be shown.
 */
export async function join(
	db: Db,
	actor: Pick<Actor, 'person'>,
	{ group, person, role, shown_name }: Joining
): Promise<MembershipRow | NameRefusal> {
	return together(db, async (db) => {
		await hold(db, group.id);
		const before = await membership(db, group.id, person);
		const stays = before?.left_at === null ? before : undefined;
		const name = readName(shown_name);
		const higher = stays?.role === 'organiser' ? 'organiser' : role;
		const refused = await refusalOf(db, { group: group.id, person, name, role: higher });
		if (refused) return refused;

		const row: MembershipRow = {
			group_id: group.id,
			person_id: person,
			role: higher,
			shown_name: name,
			shown_name_key: name && nameKey(name),
			joined_at: stays?.joined_at ?? now(),
			added_by: stays?.added_by ?? actor.person,
			left_at: null
		};
		await db
			.insertInto('membership')
			.values(row)
			.onConflict((on) => on.columns(['group_id', 'person_id']).doUpdateSet(row))
			.execute();
		await record(db, actor, 'group.joined', 'membership', { id: `${group.id} ${person}` }, higher);
		if (higher === 'organiser' && stays?.role !== 'organiser') await tellRole(db, group.id, person);
		return row;
	});
}
