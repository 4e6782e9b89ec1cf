import type { Day, Instant } from '../db/values.ts';

export interface OutcomeRow {
	id: string;
	study_id: string;
	number: number;
	prompt_id: string;
	question_id: string | null;
	kind:
		| 'changed wording'
		| 'changed interpretation'
		| 'changed method'
		| 'new question'
		| 'confirmed'
		| 'no change'
		| 'cannot change';
	you_said: string;
	we_did: string;
	reason: string;
	standard:
		| 'inclusive opportunities'
		| 'working together'
		| 'support and learning'
		| 'communications'
		| 'impact'
		| 'governance'
		| null;
	from_version_id: string | null;
	to_version_id: string | null;
	created_at: Instant;
	created_by: string;
	told_at: Instant | null;
	told_by: string | null;
	/** the day on which the team did it; null where none was written */
	on_day: Day | null;
	changed_at: Instant | null;
	changed_by: string | null;
	/** a second person of the team looked it over, as it stands */
	checked_at: Instant | null;
	checked_by: string | null;
	/** a colleague was asked to look it over: when, by whom, and who */
	check_asked_at: Instant | null;
	check_asked_by: string | null;
	check_asked_of: string | null;
	/** what makes two sendings of the form one */
	box_key: string | null;
}

/** Somebody's exact words in an outcome, shown only while they may be quoted. */
export interface OutcomeQuoteRow {
	outcome_id: string;
	position: number;
	contribution_id: string;
	/** the sentence they said yes to; null: the whole contribution, by their permission to quote */
	quotation_id: string | null;
}

export interface OutcomeContributionRow {
	outcome_id: string;
	contribution_id: string;
}

export interface OutcomesTables {
	outcome: OutcomeRow;
	outcome_contribution: OutcomeContributionRow;
	outcome_quote: OutcomeQuoteRow;
}
