import { now, type Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as studies from '../studies/index.ts';
import type { InvitationRow } from './tables.ts';

/** Where an invitation stands now. Taking it back holds whatever came before. */
export function stateOf(invitation: InvitationRow): 'open' | 'joined' | 'revoked' | 'expired' {
	if (invitation.revoked_at) return 'revoked';
	if (invitation.joined_at) return 'joined';
	return invitation.expires_at <= now() ? 'expired' : 'open';
}

/** What it invites to: one group, or one study. */
export async function whereOf(db: Db, { group_id, study_id }: InvitationRow) {
	if (group_id) return { group: await groups.find(db, group_id), study: null };
	if (study_id) return { group: null, study: await studies.find(db, study_id) };
	throw new Error('an invitation to nowhere');
}
