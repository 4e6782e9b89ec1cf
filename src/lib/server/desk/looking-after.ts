import type { Actor } from '../access/index.ts';
import { openSecondLooks, waitingReports } from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import { contactsOf } from '../groups/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import type { Waiting } from './things.ts';

/** What waits of looking after people. Worries are no part of it: others read the desk too. */
export async function lookingAfter(
	db: Db,
	actor: Actor,
	group: GroupRow,
	at: string
): Promise<Waiting[]> {
	const parts = await Promise.all([
		reported(db, actor, group, at),
		secondLooks(db, actor, group, at),
		contacts(db, group, at)
	]);
	return parts.flat();
}

async function reported(db: Db, actor: Actor, group: GroupRow, at: string): Promise<Waiting[]> {
	const waiting = await waitingReports(db, actor, group.id);
	return waiting ? [{ kind: 'report', name: '', href: `${at}/reports`, ...waiting }] : [];
}

/** Those that this organiser can take, and those that nobody can. */
async function secondLooks(db: Db, actor: Actor, group: GroupRow, at: string): Promise<Waiting[]> {
	const open = await openSecondLooks(db, actor, group.id);
	return open
		.filter(({ whose }) => whose !== 'others')
		.map(({ look, contribution, whose }) => ({
			kind: whose === 'take' ? 'second look' : 'second look by nobody',
			name: '',
			href: `${at}/contributions/${contribution.ref}/second-look/answer`,
			since: look.asked_at
		}));
}

async function contacts(db: Db, group: GroupRow, at: string): Promise<Waiting[]> {
	const { chosen } = await contactsOf(db, group);
	if (chosen) return [];
	const href = `${at}/settings#worries_person`;
	return [{ kind: 'contacts', name: '', href, since: group.created_at }];
}
