import type { Instant } from '../db/values.ts';

export interface KeptFormRow {
	id: string;
	path: string;
	fields: string;
	created_at: Instant;
	expires_at: Instant;
}

export interface HttpTables {
	kept_form: KeptFormRow;
}
