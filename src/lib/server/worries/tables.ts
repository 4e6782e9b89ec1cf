import type { Day, Instant } from '../db/values.ts';

/** Somebody is worried about a person. Read by the group's named contact and deputy alone. */
export interface WorryRow {
	id: string;
	/** drawn at random, for the address */
	ref: string;
	group_id: string;
	contribution_id: string;
	raised_by: string;
	note: string;
	raised_at: Instant;
	acknowledged_at: Instant | null;
	acknowledged_by: string | null;
	/** the day by which the contact said to look at it */
	look_by: Day | null;
	closed_at: Instant | null;
	closed_by: string | null;
	/** what the contact did, in a few words */
	closing: string | null;
	/** when note and closing were erased: some time after it was closed */
	words_erased_at: Instant | null;
}

export interface WorriesTables {
	worry: WorryRow;
}
