import type { Instant } from '../db/values.ts';

export interface ExportRow {
	id: string;
	study_id: string;
	number: number;
	format: string;
	audience: 'team' | 'others';
	counts: string;
	taken_at: Instant;
	taken_by: string;
}

export interface ExportContributionRow {
	export_id: string;
	contribution_id: string;
}

export interface CodeRow {
	study_id: string;
	code: string;
	person_id: string | null;
	contribution_id: string | null;
	meeting_id: string | null;
}

export interface ExportsTables {
	export: ExportRow;
	export_contribution: ExportContributionRow;
	code: CodeRow;
}
