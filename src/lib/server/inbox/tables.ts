import type { Instant } from '../db/values.ts';

/** A choice of filters that one researcher keeps under a name. */
export interface InboxFilterRow {
	id: string;
	study_id: string;
	person_id: string;
	name: string;
	name_key: string;
	/** as in the address of the inbox, without the question mark */
	query: string;
	made_at: Instant;
}

/** When a researcher was in the inbox. `new_since`: what was given after it is new to them. */
export interface InboxVisitRow {
	study_id: string;
	person_id: string;
	visited_at: Instant;
	new_since: Instant | null;
}

export interface InboxTables {
	inbox_filter: InboxFilterRow;
	inbox_visit: InboxVisitRow;
}
