import type { Instant } from '#server/db/values.ts';
import type { ShownPoint } from './meeting.ts';

/*
 * What the page of whoever takes notes is told: with the page itself, and every two seconds after.
 */

export type NotedItem = {
	id: string;
	/** how addresses name it */
	place: string;
	title: string;
	minutes: number | null;
	/** the title of the finding it carries */
	finding: string | null;
	questions: { id: string; text: string }[];
	/** how many notes it has */
	count: number;
};

export type NotedPoint =
	| (ShownPoint & { item: string; question_id: string | null })
	| { ref: string; item: string; gone: true };

export type Noting = {
	/** the moment to ask from next time */
	at: Instant;
	/** the last notes of every item; else only what was done since */
	whole: boolean;
	items: NotedItem[];
	points: NotedPoint[];
};
