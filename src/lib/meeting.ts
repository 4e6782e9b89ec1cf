import type { Day, Instant } from '#server/db/values.ts';
import type { ShownAction } from './action.ts';

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
	/** so many of so many agreed */
	agreed: number | null;
	agreed_of: number | null;
	/** who said it: `name` as the group sees it, `known` to organisers alone; null is the room */
	by: { name: string | null; known: string | null } | null;
	/** when somebody said "this was me" */
	claimed: Instant | null;
	/** of something to do: who does it (`name` for organisers alone), by when, and whether it is done */
	doing: {
		doer: ShownAction['doer'];
		name: string | null;
		due_on: Day | null;
		done_at: Instant | null;
	} | null;
	/** the reader said it */
	mine: boolean;
	mayClaim: boolean;
	mayChange: boolean;
};

/** What people read for an item before they come: words, an address, a file, or several of these. */
export type ShownPaper = {
	words: string;
	link: string;
	file: { name: string; size: number } | null;
};

export type ShownItem = {
	position: number;
	/** how addresses name it */
	place: string;
	/** `changes` and `actions` stand on every agenda, before what was planned */
	kind: 'item' | 'changes' | 'actions';
	title: string;
	minutes: number | null;
	/** the finding, where this person may open it; `address` is its part of the path */
	finding: { title: string; address: string } | null;
	paper: ShownPaper | null;
	mayNote: boolean;
	/** the reader answers the finding first: what others said to it is left out (rules.md A5) */
	locked: boolean;
	/** how many notes it has for this reader; `points` are the last of them */
	count: number;
	points: ShownPoint[];
};

/**
 * A part of a summary: prose made by our own Markdown renderer, or somebody's exact words. `paragraph`:
 * its number, by which people say what is wrong.
 */
export type Piece =
	{ kind: 'prose'; html: string; paragraph?: number } | { kind: 'quote'; words: string };

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
	/** what was put right after the group had it, in words for the reader */
	corrections: { words: string; at: Instant }[];
	/** it says something else than what went round, and goes round again */
	goes_again: boolean;
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
