import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { id, now, together, type Db } from '../db/index.ts';
import { chooseContacts, type Chosen } from './contacts.ts';
import type { GroupRow } from './tables.ts';

/** What an organiser can change later. `support` is Markdown; the rest is plain. */
export type GroupDetails = Pick<
	GroupRow,
	| 'name'
	| 'about'
	| 'discreet_name'
	| 'controller'
	| 'looks_in'
	| 'phone'
	| 'worries_name'
	| 'worries_phone'
	| 'deputy_name'
	| 'support'
>;

/** Makes a group. Its slug stays for good, since letters and links carry it. 'taken': another group has it. */
export async function makeGroup(
	db: Db,
	actor: Actor | null,
	details: GroupDetails & { slug: string }
): Promise<GroupRow | 'taken'> {
	allow(actor, 'installation.run');

	return together(db, async (db) => {
		const made = await db
			.insertInto('group')
			.values({
				...details,
				id: id(),
				lets_in_at_once_since: null,
				created_at: now(),
				created_by: actor.person
			})
			.onConflict((on) => on.column('slug').doNothing())
			.returningAll()
			.executeTakeFirst();
		if (!made) return 'taken';
		await record(db, actor, 'group.made', 'group', made);
		return made;
	});
}

/**
 * Changes the group's details, and where `chosen` is given who reads worries; what refuses that is the
 * value, and then nothing is changed. `lets_in_at_once`: findings need no organiser to let them in.
 */
export async function changeGroup(
	db: Db,
	actor: Actor | null,
	group: GroupRow,
	{ lets_in_at_once, ...details }: GroupDetails & { lets_in_at_once: boolean },
	chosen?: Chosen
): ReturnType<typeof chooseContacts> {
	allow(actor, 'group.settings', { group: group.id });

	return together(db, async (db) => {
		const refused = chosen ? await chooseContacts(db, actor, group, chosen) : null;
		if (refused) return refused;
		const since = lets_in_at_once ? (group.lets_in_at_once_since ?? now()) : null;
		await db
			.updateTable('group')
			.set({ ...details, lets_in_at_once_since: since })
			.where('id', '=', group.id)
			.execute();
		await record(db, actor, 'group.changed', 'group', group);
		return null;
	});
}
