import type { Instant } from '../db/values.ts';

export interface ThemeRow {
	id: string;
	study_id: string;
	number: number;
	parent_id: string | null;
	name: string;
	name_key: string;
	plain_meaning: string;
	note: string;
	created_at: Instant;
	created_by: string;
	retired_at: Instant | null;
	retired_by: string | null;
	/** its place among the colours of the look, from 1; null: none chosen */
	colour: number | null;
	/** a letter or a shape that stands beside the colour */
	sign: string | null;
	/** its place among the themes of the same parent; null: by name, after those that have one */
	position: number | null;
	/** it was merged into that one, where its codings stand now */
	merged_into_id: string | null;
}

/** One step in the history of a theme. */
export interface ThemeChangeRow {
	id: string;
	theme_id: string;
	did:
		| 'made'
		| 'renamed'
		| 'meaning'
		| 'note'
		| 'look'
		| 'moved'
		| 'merged'
		| 'split'
		| 'retired'
		| 'restored';
	/** words; a look or a place as JSON (changes.ts). Of a theme that others came into, the name of the other */
	before: string | null;
	after: string | null;
	/** the theme that was merged, or that codings came from or went to */
	other_id: string | null;
	at: Instant;
	by_id: string;
}

/** A coding that went from one theme to another at a step in the history of both. */
export interface CodingMoveRow {
	change_id: string;
	coding_id: string;
	/** the same words stood under the other theme already: the two became that one */
	became_id: string | null;
}

/** What a researcher thinks about a contribution or a theme, for the team alone. */
export interface MemoRow {
	id: string;
	study_id: string;
	contribution_id: string | null;
	theme_id: string | null;
	words: string;
	box_key: string | null;
	written_at: Instant;
	written_by: string;
	changed_at: Instant | null;
	removed_at: Instant | null;
	removed_by: string | null;
}

export interface CodingRow {
	id: string;
	contribution_id: string;
	theme_id: string;
	/** code points in the wording that stood when it was coded; null: the whole of it */
	starts: number | null;
	ends: number | null;
	/** since when that wording stood: `edited_at` of the contribution at that moment, null for the first */
	wording_from: Instant | null;
	memo: string;
	coded_at: Instant;
	coded_by: string;
	removed_at: Instant | null;
	removed_by: string | null;
}

/** The giver says of a theme's meaning: that is not what I meant. */
export interface DoubtRow {
	id: string;
	contribution_id: string;
	theme_id: string;
	person_id: string;
	note: string;
	raised_at: Instant;
	answered_at: Instant | null;
	answered_by: string | null;
	answer: string | null;
}

export interface ThemesTables {
	doubt: DoubtRow;
	theme: ThemeRow;
	coding: CodingRow;
	theme_change: ThemeChangeRow;
	coding_move: CodingMoveRow;
	memo: MemoRow;
}
