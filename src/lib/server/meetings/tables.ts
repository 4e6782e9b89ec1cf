import type { Day, Instant } from '../db/values.ts';

export interface MeetingRow {
	id: string;
	group_id: string;
	number: number;
	title: string;
	on_day: Day;
	starts: string;
	ends: string;
	place: string;
	travel: string;
	link: string;
	/** what people need to know to get in and take part: steps, lifts, hearing loop */
	access: string;
	/** how often calendars were told of a change (RFC 5545, SEQUENCE) */
	sequence: number;
	papers_out_at: Instant | null;
	papers_out_by: string | null;
	cancelled_at: Instant | null;
	cancelled_by: string | null;
	cancelled_why: string;
	/** what makes two sendings of the form that planned it one */
	box_key: string | null;
	members_came: number | null;
	researchers_came: number | null;
	others_came: number | null;
	apologies: number | null;
	/** how many of those came online */
	members_online: number | null;
	researchers_online: number | null;
	others_online: number | null;
	created_at: Instant;
	created_by: string;
	notes_shared_at: Instant | null;
	notes_shared_by: string | null;
}

export interface AgendaItemRow {
	id: string;
	meeting_id: string;
	/** from 1; what stands on every agenda comes before that, at -1 and 0 */
	position: number;
	title: string;
	minutes: number | null;
	thread_id: string | null;
	/** `changes`: what has changed because of the group; `actions`: what was agreed earlier and is not done */
	kind: 'item' | 'changes' | 'actions';
	words: string;
	link: string;
	file_id: string | null;
}

/** Whether somebody comes. `recorded_by` is that person, or an organiser who was told. */
export interface MeetingAnswerRow {
	meeting_id: string;
	person_id: string;
	answer: 'in person' | 'online' | 'cannot come' | 'ring me';
	answered_at: Instant;
	recorded_by: string;
}

/** Somebody's own calendar address; only the hash of its secret is kept. */
export interface CalendarRow {
	person_id: string;
	key_hash: string;
	made_at: Instant;
}

/** Who came, by name: for organisers only. */
export interface AttendanceRow {
	meeting_id: string;
	person_id: string;
	how: 'in person' | 'online' | 'apologies';
	recorded_at: Instant;
	recorded_by: string;
}

/** Who does what was agreed, and by when. What is to be done are the words of the point. */
export interface ActionRow {
	contribution_id: string;
	doer: 'organiser' | 'team' | 'member' | 'other';
	/** known to organisers only */
	person_id: string | null;
	due_on: Day | null;
	done_at: Instant | null;
	done_by: string | null;
}

export interface SummaryRow {
	id: string;
	meeting_id: string;
	slug: string;
	title: string;
	body: string;
	body_html: string;
	created_at: Instant;
	created_by: string;
	edited_at: Instant | null;
	edited_by: string | null;
	sent_round_at: Instant | null;
	sent_round_by: string | null;
	answer_by: Day | null;
	published_to_group_at: Instant | null;
	published_to_group_by: string | null;
	published_to_all_at: Instant | null;
	published_to_all_by: string | null;
	unpublished_at: Instant | null;
	unpublished_by: string | null;
	picture_id: string | null;
	/** what it shows, in words; empty where it is only decoration */
	picture_alt: string;
	picture_width: number | null;
	picture_height: number | null;
}

/** Each writing of a summary, the first with the number 1. */
export interface SummaryWritingRow {
	summary_id: string;
	number: number;
	title: string;
	body: string;
	written_at: Instant;
	written_by: string;
}

/** What was put right after publishing, in words for the reader. */
export interface CorrectionRow {
	id: string;
	summary_id: string;
	words: string;
	at: Instant;
	by: string;
}

export interface SummaryQuoteRow {
	summary_id: string;
	position: number;
	contribution_id: string;
}

export interface SuggestionRow {
	id: string;
	summary_id: string;
	person_id: string;
	body: string;
	at: Instant;
	answer: string | null;
	accepted_at: Instant | null;
	declined_at: Instant | null;
	answered_by: string | null;
	/** which paragraph it is about, counted from 1, and how that read then; null: the whole text */
	paragraph: number | null;
	paragraph_words: string | null;
	channel: 'web' | 'phone' | 'post' | 'meeting';
	/** the organiser who wrote it down for that person; null: they wrote it themselves */
	recorded_by: string | null;
}

export interface MeetingsTables {
	meeting: MeetingRow;
	agenda_item: AgendaItemRow;
	meeting_answer: MeetingAnswerRow;
	calendar: CalendarRow;
	attendance: AttendanceRow;
	action: ActionRow;
	summary_writing: SummaryWritingRow;
	correction: CorrectionRow;
	summary: SummaryRow;
	summary_quote: SummaryQuoteRow;
	suggestion: SuggestionRow;
}
