import type { Instant } from '../db/values.ts';

/** Five short answers about a finding in a group, or about a meeting. */
export interface ReflectionRow {
	id: string;
	/** names it in addresses, drawn at random */
	ref: string;
	group_id: string;
	thread_id: string | null;
	meeting_id: string | null;
	/** nobody, for a sheet of paper without a name, and for somebody who left */
	person_id: string | null;
	role: 'member' | 'organiser' | 'researcher';
	channel: 'web' | 'email' | 'phone' | 'post' | 'meeting';
	/** what was done */
	done: string;
	/** what they had hoped for */
	hoped: string;
	/** what changed */
	changed: string;
	well: string;
	not_well: string;
	box_key: string | null;
	given_at: Instant;
	typed_by: string;
	edited_at: Instant | null;
	withdrawn_at: Instant | null;
}

export interface ReflectionsTables {
	reflection: ReflectionRow;
}
