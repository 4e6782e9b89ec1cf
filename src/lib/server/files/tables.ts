import type { Instant } from '../db/values.ts';

export interface FileRow {
	id: string;
	/** names it in addresses, drawn at random */
	ref: string;
	group_id: string;
	name: string;
	media_type: string;
	bytes: Uint8Array;
	size: number;
	kept_at: Instant;
	kept_by: string;
}

export interface FilesTables {
	file: FileRow;
}
