import * as accounts from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { after, HOUR, now, together, type Db } from '../db/index.ts';
import { isOnlyThere } from './doors.ts';
import { stateOf } from './state.ts';

/**
 * What a code on a letter opens: joining, or for who has joined the door. Returns a fresh token for
 * the address of the next page; its hash takes the place of the one before. Spaces, dashes and small
 * letters in the code do not matter. 'by email': whoever joined with it does more here by now than a
 * code may open.
 */
export async function byCode(
	db: Db,
	typed: string
): Promise<
	{ state: 'open' | 'joined'; token: string } | 'unknown' | 'revoked' | 'expired' | 'by email'
> {
	const code = accounts.readCode(typed);
	if (!code) return 'unknown';
	const code_hash = await accounts.hashCode(code);
	const token = accounts.newToken();

	return together(db, async (db) => {
		const invitation = await db
			.selectFrom('invitation')
			.selectAll()
			.where('code_hash', '=', code_hash)
			.executeTakeFirst();
		if (!invitation) return 'unknown';
		const state = stateOf(invitation);
		if (state === 'revoked' || state === 'expired') return state;
		if (state === 'joined' && !(await isOnlyThere(db, invitation))) return 'by email';

		// the link of somebody who joined opens nothing, but for a quarter of an hour after the code
		const door = { enter_until: after(now(), HOUR / 4) };
		await db
			.updateTable('invitation')
			.set({
				token_hash: accounts.hashToken(token),
				...(state === 'joined' && { progress: JSON.stringify(door) })
			})
			.where('id', '=', invitation.id)
			.execute();
		await record(db, null, 'invitation.code-used', 'invitation', invitation, state);
		return { state, token };
	});
}
