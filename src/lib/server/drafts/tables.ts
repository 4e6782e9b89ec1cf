import type { Instant } from '../db/values.ts';

/** What somebody began to write, by the address it is to be sent to. */
export interface DraftRow {
	person_id: string;
	path: string;
	/** what stands in the form, by field, as JSON; empty once it was sent */
	fields: string;
	saved_at: Instant;
	/** the one-time id of the box that was sent from here last: what comes late from it is not kept */
	sent_box: string | null;
}

export interface DraftsTables {
	draft: DraftRow;
}
