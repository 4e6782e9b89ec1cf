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
	/** the organiser who typed it in; null where the giver did, who may leave without a trace */
	typed_by: string | null;
	edited_at: Instant | null;
	/** when others could first read it: together with enough others to be one of many */
	shown_at: Instant | null;
	withdrawn_at: Instant | null;
	erased_at: Instant | null;
}

/** What is reflected on. Its row is taken first by whoever changes what is shown, so that two at once are counted. */
export interface ReflectionSubjectRow {
	/** of the thread or the meeting */
	id: string;
	first_shown_at: Instant | null;
}

/** Since when somebody does not wish to be asked how something went that was over by then. */
export interface ReflectionDeclinedRow {
	person_id: string;
	group_id: string;
	declined_at: Instant;
}

export interface ReflectionsTables {
	reflection: ReflectionRow;
	reflection_subject: ReflectionSubjectRow;
	reflection_declined: ReflectionDeclinedRow;
}
