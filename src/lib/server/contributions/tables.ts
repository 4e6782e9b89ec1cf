import type { Day, Instant } from '../db/values.ts';

export interface ContributionRow {
	id: string;
	ref: string;
	kind: 'response' | 'reply' | 'point';
	group_id: string;
	thread_id: string | null;
	version_id: string | null;
	question_id: string | null;
	in_reply_to: string | null;
	number: number | null;
	person_id: string | null;
	role: 'member' | 'organiser' | 'researcher';
	typed_by: string;
	channel: 'web' | 'email' | 'phone' | 'post' | 'meeting';
	wording: 'verbatim' | 'noted';
	audience: 'group' | 'private';
	point_kind: 'view' | 'suggestion' | 'question' | 'concern' | 'wording' | 'action' | null;
	body: string;
	box_key: string | null;
	named_at: Instant | null;
	given_at: Instant;
	given_on: Day | null;
	created_at: Instant;
	edited_at: Instant | null;
	edited_by: string | null;
	shared_at: Instant | null;
	shared_by: string | null;
	read_back_at: Instant | null;
	read_back_how: 'phone' | 'paper' | 'person' | null;
	do_not_quote_at: Instant | null;
	hidden_at: Instant | null;
	hidden_by: string | null;
	hidden_reason: string | null;
	withdrawn_at: Instant | null;
	withdrawn_by: string | null;
	erased_at: Instant | null;
	read_at: Instant | null;
	read_by: string | null;
	agenda_item_id: string | null;
	/** it asks the team something: the day by which the team owes a reply */
	answer_due: Day | null;
	/** of a point: so many of so many agreed */
	agreed: number | null;
	agreed_of: number | null;
	/** somebody said of a point: this was me */
	claimed_at: Instant | null;
}

export interface EarlierWordingRow {
	id: string;
	contribution_id: string;
	body: string;
	/** since when it stood; null: it was the first */
	stood_from: Instant | null;
	replaced_at: Instant;
	replaced_by: string;
}

export interface ReportRow {
	id: string;
	contribution_id: string;
	reported_by: string;
	reason: 'rude' | 'private detail' | 'other';
	note: string;
	at: Instant;
	answered_at: Instant | null;
	answered_by: string | null;
	answer: 'hidden' | 'kept' | null;
	answer_reason: string | null;
}

/** When somebody was in a thread. `new_since`: what was given after it is new to them. */
export interface ThreadVisitRow {
	person_id: string;
	thread_id: string;
	visited_at: Instant;
	new_since: Instant | null;
	just_reading_at: Instant | null;
}

export interface ThanksRow {
	contribution_id: string;
	person_id: string;
	at: Instant;
}

/** The giver of hidden words asks that somebody else looks again. */
export interface SecondLookRow {
	id: string;
	contribution_id: string;
	asked_by: string;
	asked_at: Instant;
	hidden_by: string;
	looked_at: Instant | null;
	looked_by: string | null;
	answer: 'stays hidden' | 'shown again' | null;
	reason: string | null;
}

export interface ContributionsTables {
	thread_visit: ThreadVisitRow;
	thanks: ThanksRow;
	second_look: SecondLookRow;
	contribution: ContributionRow;
	earlier_wording: EarlierWordingRow;
	report: ReportRow;
}
