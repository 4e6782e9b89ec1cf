import type { Instant } from '../db/values.ts';

/** What a word means, in a group or in a study: one of the two. */
export interface GlossaryEntryRow {
	id: string;
	group_id: string | null;
	study_id: string | null;
	number: number;
	word: string;
	word_key: string;
	meaning: string;
	meaning_html: string;
	written_at: Instant;
	written_by: string;
	edited_at: Instant | null;
	edited_by: string | null;
}

/** Somebody asked what a phrase of a finding means. The team is not told who. */
export interface MeaningAskedRow {
	id: string;
	thread_id: string;
	phrase: string;
	/** asked again in another spelling, it is the same */
	phrase_key: string;
	asked_by: string;
	asked_at: Instant;
	answered_at: Instant | null;
	answered_by: string | null;
	entry_id: string | null;
}

export interface GlossaryTables {
	glossary_entry: GlossaryEntryRow;
	meaning_asked: MeaningAskedRow;
}
