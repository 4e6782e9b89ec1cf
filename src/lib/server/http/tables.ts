import type { Instant } from '../db/values.ts';

export interface KeptFormRow {
	id: string;
	/** whose it is; null until somebody signs in to whom it can belong */
	person_id: string | null;
	path: string;
	fields: string;
	created_at: Instant;
	expires_at: Instant;
}

export interface HttpTables {
	kept_form: KeptFormRow;
}
