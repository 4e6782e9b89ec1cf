import type { Instant } from '../db/values.ts';

export interface QuotationRow {
	id: string;
	/** names it in addresses, drawn at random */
	ref: string;
	study_id: string;
	contribution_id: string;
	/** code points in the wording that stood when it was asked */
	starts: number;
	ends: number;
	/** the sentence as it was asked about */
	words: string;
	/** where it will stand, as the team names it: "our paper in a journal for GPs" */
	place: string;
	/** the words around it in that place, with `[…]` where the sentence goes */
	context: string;
	box_key: string | null;
	asked_at: Instant;
	asked_by: string;
	/** the team does not want it any more */
	given_up_at: Instant | null;
	given_up_by: string | null;
	answer: 'yes' | 'no' | 'changed' | null;
	/** as the giver wants it quoted, where the answer is "changed" */
	changed_words: string | null;
	answered_at: Instant | null;
	answered_by: string | null;
	channel: 'web' | 'email' | 'phone' | 'post' | 'meeting' | null;
}

export interface QuotationsTables {
	quotation: QuotationRow;
}
