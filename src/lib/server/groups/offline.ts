import * as accounts from '../accounts/index.ts';
import { allow, type Actor } from '../access/index.ts';
import { id, together, type Db } from '../db/index.ts';
import { join } from './join.ts';
import { nameRefusal, type NameRefusal } from './names.ts';
import type { GroupRow } from './tables.ts';
import { recordPermissions } from './wishes.ts';

export type Offline = accounts.Reach & {
	/** What the organiser calls the person. */
	known_name: string;
	shown_name: string | null;
	/** What the person said to the organiser; absent where nobody asked yet. */
	permissions?: accounts.PermissionAnswers;
	/** How it was said. */
	how?: 'phone' | 'paper' | 'spoken';
};

/** Makes somebody without internet belong at once, with what they permit as they said it. Returns the person's id. */
export async function addOffline(
	db: Db,
	actor: Actor | null,
	group: Pick<GroupRow, 'id'>,
	{ shown_name, permissions = {}, how = 'spoken', ...known }: Offline
): Promise<{ person: string } | { refused: NameRefusal }> {
	allow(actor, 'group.people', { group: group.id });

	return together(db, async (db) => {
		const place = { group: group.id, person: id(), role: 'member' };
		const refused = await nameRefusal(db, place, shown_name);
		if (refused) return { refused };

		const { id: person } = await accounts.addPerson(db, actor, known);
		const joined = await join(db, actor, { group, person, role: 'member', shown_name });
		if (typeof joined === 'string') throw new Error('the name was free a moment ago');
		await recordPermissions(db, actor, group, person, { how, answers: permissions });
		return { person };
	});
}
