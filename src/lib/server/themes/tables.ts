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

export interface ThemesTables {
	theme: ThemeRow;
	coding: CodingRow;
}
