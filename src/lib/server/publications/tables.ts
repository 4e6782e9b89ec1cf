import type { Day, Instant } from '../db/values.ts';

export interface PublicationRow {
	id: string;
	study_id: string;
	number: number;
	kind: 'paper' | 'report' | 'thesis' | 'talk' | 'other';
	title: string;
	/** the journal, the publisher, the conference */
	published_in: string;
	/** where it can be read; empty where it is on paper alone */
	link: string;
	on_day: Day;
	sentence_before: string;
	sentence_now: string;
	box_key: string | null;
	created_at: Instant;
	created_by: string;
	told_at: Instant | null;
	told_by: string | null;
}

export interface PublicationOutcomeRow {
	publication_id: string;
	outcome_id: string;
}

export interface PublicationsTables {
	publication: PublicationRow;
	publication_outcome: PublicationOutcomeRow;
}
