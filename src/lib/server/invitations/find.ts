import * as accounts from '../accounts/index.ts';
import type { Db } from '../db/index.ts';
import { stateOf } from './state.ts';
import type { InvitationRow } from './tables.ts';

/** The invitation behind the token of a link, in whatever state; undefined when there is none. */
export function byToken(db: Db, token: string): Promise<InvitationRow | undefined> {
	return db
		.selectFrom('invitation')
		.selectAll()
		.where('token_hash', '=', accounts.hashToken(token))
		.executeTakeFirst();
}

/** The invitation with that id. */
export function find(db: Db, invitation: string): Promise<InvitationRow | undefined> {
	return db.selectFrom('invitation').selectAll().where('id', '=', invitation).executeTakeFirst();
}

/** Every invitation to the group, newest first. */
export function ofGroup(db: Db, group: string): Promise<InvitationRow[]> {
	return newestFirst(db).where('group_id', '=', group).execute();
}

/** Every invitation to the study's team, newest first. */
export function ofStudy(db: Db, study: string): Promise<InvitationRow[]> {
	return newestFirst(db).where('study_id', '=', study).execute();
}

/** Of these, the ones that wait for somebody to join, or waited too long: one for each person. */
export function pending(invitations: InvitationRow[]): InvitationRow[] {
	const newest = new Map<string, InvitationRow>();
	for (const each of invitations) if (!newest.has(each.person_id)) newest.set(each.person_id, each);
	return [...newest.values()].filter((each) => ['open', 'expired'].includes(stateOf(each)));
}

function newestFirst(db: Db) {
	return db
		.selectFrom('invitation')
		.selectAll()
		.orderBy('created_at', 'desc')
		.orderBy('id', 'desc');
}
