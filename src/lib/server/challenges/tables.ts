import type { Instant } from '../db/values.ts';

export interface ChallengeRow {
	id: string;
	study_id: string;
	contribution_id: string;
	/** code points in the wording that stood when it was marked; null: the whole of it */
	starts: number | null;
	ends: number | null;
	/** since when that wording stood: `edited_at` of the contribution at that moment, null for the first */
	wording_from: Instant | null;
	/** for the team */
	note: string;
	marked_at: Instant;
	marked_by: string;
	removed_at: Instant | null;
	removed_by: string | null;
}

export interface ChallengesTables {
	challenge: ChallengeRow;
}
