import type { Instant } from '../db/values.ts';

export interface LetterRow {
	id: string;
	kind: string;
	way: 'email' | 'post' | 'phone';
	person_id: string | null;
	email: string | null;
	about_kind: string;
	about_id: string;
	created_at: Instant;
	send_after: Instant;
	attempts: number;
	claimed_at: Instant | null;
	trouble: string | null;
	sent_at: Instant | null;
	gave_up_at: Instant | null;
	/** not before this moment, since its person wants no letters until then */
	held_until: Instant | null;
	/** the group it comes from; only its organisers pass it on by hand */
	group_id: string | null;
	subject: string | null;
	body: string | null;
	body_erased_at: Instant | null;
}

/** What somebody chose to be written to about, for one group. */
export interface LetterChoiceRow {
	person_id: string;
	group_id: string;
	topic: 'findings' | 'replies' | 'digest' | 'meetings' | 'outcomes';
	chosen: 'on' | 'off';
	at: Instant;
}

export interface MailTables {
	letter_choice: LetterChoiceRow;
	letter: LetterRow;
}
