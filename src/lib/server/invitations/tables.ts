import type { Instant } from '../db/values.ts';

export interface InvitationRow {
	id: string;
	person_id: string;
	group_id: string | null;
	study_id: string | null;
	role: 'member' | 'organiser' | 'researcher' | 'lead';
	way: 'email' | 'print';
	token_hash: string | null;
	code_hash: string | null;
	tries: number;
	progress: string;
	created_at: Instant;
	created_by: string;
	expires_at: Instant;
	joined_at: Instant | null;
	revoked_at: Instant | null;
	revoked_by: string | null;
}

export interface InvitationsTables {
	invitation: InvitationRow;
}
