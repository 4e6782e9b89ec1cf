import type { Instant } from '../db/values.ts';

/** What somebody began to write in one box, by the address it is to be sent to. */
export interface DraftRow {
	person_id: string;
	path: string;
	/** the one-time id of the box; two windows on one page have two */
	box: string;
	/** names it in addresses */
	ref: string;
	/** what it is called in the list of what was begun: "Your answer: …" */
	what: string;
	/** the names of the boxes that hold words, as a JSON list */
	words: string;
	/** what stands in the form, by field, as JSON; empty once it was sent */
	fields: string;
	why: Why;
	saved_at: Instant;
	/** since when it is sent: what comes late from that box is not kept any more */
	sent_at: Instant | null;
}

/** `saved` by the person or as they typed; `refused` when it was sent; sent after sign-in had run out. */
export type Why = 'saved' | 'refused' | 'signed out';

export interface DraftsTables {
	draft: DraftRow;
}
