import type { Instant } from '../db/values.ts';

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
}

export interface OutcomeContributionRow {
	outcome_id: string;
	contribution_id: string;
}

export interface OutcomesTables {
	outcome: OutcomeRow;
	outcome_contribution: OutcomeContributionRow;
}
