import type { Day, Instant } from '../db/values.ts';

export interface ExportRow {
	id: string;
	study_id: string;
	number: number;
	/** a name in formats.ts; `csv for excel` of those taken before there were others */
	format: string;
	audience: 'team' | 'others';
	/** `Counts` as JSON: what went in and what was withheld; `{}` until it was gathered */
	counts: string;
	/** when it was asked for */
	taken_at: Instant;
	taken_by: string;
	/**
	 * `waiting` for its turn, being made, `ready` to be fetched, `failed` for good, or `gone`: its days are
	 * over, or words in it were taken back. Only those that were ready ever held anything.
	 */
	state: 'waiting' | 'making' | 'ready' | 'failed' | 'gone';
	/** `Wish` as JSON: what it is narrowed to, and how it is laid out */
	wish: string;
	/** how often its making was begun */
	tries: number;
	/** contributions written so far, of how many */
	done: number;
	total: number | null;
	/** the last sign of life of the process that makes it */
	beat_at: Instant | null;
	ready_at: Instant | null;
	/** bytes of the file */
	size: number | null;
	gone_at: Instant | null;
	/** the token by which a script took it */
	token_id: string | null;
	/** when whoever took it was written to that it is ready, since it took long */
	letter_at: Instant | null;
	/** what makes two sendings of the form one */
	box_key: string | null;
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

/** Lets a script take exports of one study; made by its lead. */
export interface ExportTokenRow {
	id: string;
	/** names it in addresses, drawn at random */
	ref: string;
	study_id: string;
	/** what it is for */
	name: string;
	secret_hash: string;
	made_at: Instant;
	made_by: string;
	/** the last day on which it works */
	ends_on: Day;
	used_at: Instant | null;
	ended_at: Instant | null;
	ended_by: string | null;
	box_key: string | null;
}

/** The lead took the key: which code stands for which shown name. */
export interface KeyFileRow {
	id: string;
	study_id: string;
	number: number;
	/** why, for organisers to read */
	reason: string;
	taken_at: Instant;
	taken_by: string;
	box_key: string | null;
}

/** What the team wrote in place of the draft of a part of its report. */
export interface ReportPartRow {
	study_id: string;
	/** a name in report/parts.ts */
	part: string;
	words: string;
	/** of the draft as the record gave it when these words were written: by it a later change is seen */
	record_hash: string;
	written_at: Instant;
	written_by: string;
}

export interface ExportsTables {
	export: ExportRow;
	export_contribution: ExportContributionRow;
	code: CodeRow;
	export_token: ExportTokenRow;
	key_file: KeyFileRow;
	report_part: ReportPartRow;
}
