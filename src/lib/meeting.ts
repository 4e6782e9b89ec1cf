import type { Day, Instant } from '#server/db/values.ts';

/*
 * What the pages of meetings and summaries show: made on the server, drawn by the components. Nothing
 * in it that its reader may not read.
 */

export type PointKind = 'view' | 'suggestion' | 'question' | 'concern' | 'wording' | 'action';

/** A point as its reader sees it: its words, or that it was hidden or removed. */
export type ShownPoint = {
	ref: string;
	state: 'words' | 'hidden' | 'removed';
	/** everything below is empty or null where there are no words to read */
	body: string;
	kind: PointKind | null;
	verbatim: boolean;
	/** the words of the question it answers */
	question: string | null;
	/** its number in the finding's thread; none while private */
	number: number | null;
	shared: boolean;
	/** nobody has shared it yet; words that were made private again are not shared with the others */
	unshared: boolean;
	mayChange: boolean;
};

export type ShownItem = {
	position: number;
	title: string;
	minutes: number | null;
	/** the finding, where this person may open it; `address` is its part of the path */
	finding: { title: string; address: string } | null;
	mayNote: boolean;
	/** the reader answers the finding first: what others said to it is left out (rules.md A5) */
	locked: boolean;
	points: ShownPoint[];
};

/** A part of a summary: prose made by our own Markdown renderer, or somebody's exact words. */
export type Piece = { kind: 'prose'; html: string } | { kind: 'quote'; words: string };

/** What a study asks to be said wherever its work is written about. */
export type Credit = {
	title: string;
	acknowledgement: string;
	funder: string;
	award_number: string;
	disclaimer: string;
};

/** A summary as it is read inside the group. */
export type ShownSummary = {
	slug: string;
	title: string;
	pieces: Piece[];
	credits: Credit[];
	sent_round_at: Instant | null;
	answer_by: Day | null;
	published_to_group_at: Instant | null;
	/** since when everyone can read it; null before, and after it was taken back */
	public_since: Instant | null;
	unpublished_at: Instant | null;
	/** when it was corrected after the group had it */
	changed_at: Instant | null;
	/** findings it speaks of that the reader answers first; while there are any, it has no pieces (rules.md A5) */
	locked: { title: string; address: string }[];
};

/** The kinds of points, in the order in which they are offered. */
export const kinds: Record<PointKind, string> = {
	view: 'What someone thinks',
	suggestion: 'A suggestion',
	question: 'A question to the research team',
	concern: 'A worry',
	wording: 'How we would say it',
	action: 'Something to do'
};
