import * as accounts from '../accounts/index.ts';
import { allow, type Actor } from '../access/index.ts';
import { together, type Db } from '../db/index.ts';
import type { GroupRow } from './tables.ts';
import { tellWish } from './tell.ts';

type How = accounts.PermissionRow['how'];

/** Records what somebody permits as they told an organiser, all or nothing. They are told by letter. */
export async function recordPermissions(
	db: Db,
	actor: Actor | null,
	group: Pick<GroupRow, 'id'>,
	person: string,
	{ how, answers }: { how: How; answers: accounts.PermissionAnswers }
): Promise<void> {
	allow(actor, 'wish.record', { group: group.id, giver: person });
	await together(db, async (db) => {
		const answered = await accounts.answerPermissions(db, actor, answers, { person, how });
		if (answered) await tellWish(db, actor, group.id, person, 'permission.recorded');
	});
}

/** Records how somebody wishes to be reached. They are told by letter, the new way. */
export async function recordReach(
	db: Db,
	actor: Actor | null,
	group: Pick<GroupRow, 'id'>,
	person: string,
	reach: accounts.Reach
): Promise<void> {
	allow(actor, 'wish.record', { group: group.id, giver: person });
	await together(db, async (db) => {
		await accounts.changeReach(db, actor, person, reach);
		await tellWish(db, actor, group.id, person, 'reach.recorded');
	});
}

/** Records what somebody says they need to take part. They are told by letter. */
export async function recordNeeds(
	db: Db,
	actor: Actor | null,
	group: Pick<GroupRow, 'id'>,
	person: string,
	needs: string
): Promise<void> {
	allow(actor, 'wish.record', { group: group.id, giver: person });
	await together(db, async (db) => {
		await accounts.changeNeeds(db, actor, person, needs);
		await tellWish(db, actor, group.id, person, 'needs.recorded');
	});
}
