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
	members_came: number | null;
	researchers_came: number | null;
	others_came: number | null;
	apologies: number | null;
	created_at: Instant;
	created_by: string;
	notes_shared_at: Instant | null;
	notes_shared_by: string | null;
}

export interface AgendaItemRow {
	id: string;
	meeting_id: string;
	position: number;
	title: string;
	minutes: number | null;
	thread_id: string | null;
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
}

export interface MeetingsTables {
	meeting: MeetingRow;
	agenda_item: AgendaItemRow;
	summary: SummaryRow;
	summary_quote: SummaryQuoteRow;
	suggestion: SuggestionRow;
}
