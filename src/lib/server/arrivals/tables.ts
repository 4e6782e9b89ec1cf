import type { Day, Instant } from '../db/values.ts';

export interface ArrivalRow {
	id: string;
	/** names it in addresses, drawn at random */
	ref: string;
	group_id: string;
	/** whom it is from; nobody, where it names no one or that person has left */
	person_id: string | null;
	channel: 'post' | 'phone';
	came_on: Day;
	/** the one-time id of the form, so that one press counts once */
	box_key: string;
	noted_at: Instant;
	noted_by: string;
	done_at: Instant | null;
	done_by: string | null;
}

export interface ArrivalsTables {
	arrival: ArrivalRow;
}
