import type { Day, Instant } from '../db/values.ts';

export interface SettingRow {
	name: string;
	value: string;
}

export interface PersonRow {
	id: string;
	known_name: string;
	email: string | null;
	phone: string | null;
	address: string | null;
	reach: 'email' | 'post' | 'phone';
	reach_note: string | null;
	administrator_since: Instant | null;
	created_at: Instant;
	left_at: Instant | null;
	/** what somebody needs to take part, for the organisers of their groups */
	access_needs: string | null;
	/** no letters but necessary ones before this day */
	letters_paused_until: Day | null;
}

export interface SessionRow {
	id: string;
	person_id: string;
	expires_at: Instant;
	device: 'own' | 'shared';
	label: string;
	created_at: Instant;
	seen_at: Instant;
}

export interface SignInRow {
	id: string;
	email: string;
	token_hash: string | null;
	code_hash: string | null;
	tries: number;
	return_to: string | null;
	created_at: Instant;
	expires_at: Instant;
	used_at: Instant | null;
}

export interface PermissionRow {
	id: string;
	person_id: string;
	purpose: 'quote' | 'thanks' | 'keep';
	answer: 'yes' | 'no';
	wording: string;
	at: Instant;
	how: 'web' | 'phone' | 'paper' | 'spoken';
	recorded_by: string;
}

export interface AccountsTables {
	setting: SettingRow;
	person: PersonRow;
	session: SessionRow;
	sign_in: SignInRow;
	permission: PermissionRow;
}
