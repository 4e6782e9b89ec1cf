import type { Day, Instant } from '../db/values.ts';

export interface PromptRow {
	id: string;
	study_id: string;
	number: number;
	minutes: number;
	closes_on: Day;
	feedback_due: Day;
	created_at: Instant;
	created_by: string;
	published_at: Instant | null;
	published_by: string | null;
	closed_at: Instant | null;
	closed_by: string | null;
	answered_at: Instant | null;
	/** since when members answer before they see others' answers (rules.md A5) */
	answer_first_since: Instant | null;
}

export interface PromptVersionRow {
	id: string;
	prompt_id: string;
	number: number;
	title: string;
	found: string;
	found_html: string;
	why: string;
	why_html: string;
	can_change: string;
	cannot_change: string;
	what_changed: string | null;
	why_changed: string | null;
	created_at: Instant;
	created_by: string;
	published_at: Instant | null;
	published_by: string | null;
}

export interface QuestionRow {
	id: string;
	prompt_id: string;
	text: string;
	created_at: Instant;
}

export interface VersionQuestionRow {
	version_id: string;
	question_id: string;
	position: number;
}

export interface ThreadRow {
	id: string;
	prompt_id: string;
	group_id: string;
	asked_at: Instant;
	asked_by: string;
	let_in_at: Instant | null;
	let_in_by: string | null;
	closed_at: Instant | null;
	closed_by: string | null;
	next_number: number;
	/** an organiser wrote down that nobody of the study's team is left (rules.md O3) */
	team_gone_at: Instant | null;
	team_gone_by: string | null;
}

export interface FeedbackDateRow {
	id: string;
	prompt_id: string;
	due: Day;
	reason: string | null;
	at: Instant;
	promised_by: string;
}

export interface PromptsTables {
	prompt: PromptRow;
	prompt_version: PromptVersionRow;
	question: QuestionRow;
	version_question: VersionQuestionRow;
	thread: ThreadRow;
	feedback_date: FeedbackDateRow;
}
