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
}

export interface CodingRow {
	id: string;
	contribution_id: string;
	theme_id: string;
	starts: number | null;
	ends: number | null;
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
}
