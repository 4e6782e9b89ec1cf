import type { Instant } from '../db/values.ts';

/** Somebody asked to be rung. */
export interface CallBackRow {
	id: string;
	group_id: string;
	person_id: string;
	/** the address of the page it was pressed on, or the kind of letter */
	page: string;
	/** another number than the one on record */
	number: string | null;
	asked_at: Instant;
	rung_at: Instant | null;
	rung_by: string | null;
}

export interface CallsTables {
	call_back: CallBackRow;
}
