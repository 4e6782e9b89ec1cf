import type { Day, Instant } from '#server/db/values.ts';
import { doers, type ShownAction } from './action.ts';
import { day, weekday } from './text/dates.ts';

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

/** A part of a summary as Markdown that was typed, as somebody's exact words, or as our own plain words. */
export type TypedPiece = { kind: 'markdown' | 'quote' | 'plain'; words: string };

/** A picture that goes with a summary. `alt`: what it shows; empty where it is only decoration. */
export type ShownPicture = { ref: string; alt: string; width: number; height: number };

/** What was put right in a summary after others had it, in words for the reader. */
export type ShownCorrection = { words: string; at: Instant };

/** A published summary as everyone reads it: on its page, in the feed and in the files that are taken away. */
export type Article = {
	/** never changes, whatever becomes of its words and its address */
	id: string;
	slug: string;
	title: string;
	on_day: Day;
	group: string;
	/** who the group is, in a sentence */
	group_about: string;
	/** the beginning of its prose, without quotes */
	about: string;
	pieces: Piece[];
	/** the same as it was typed, for a file of text */
	typed: TypedPiece[];
	credits: Credit[];
	corrections: ShownCorrection[];
	picture: ShownPicture | null;
	published_at: Instant;
	/** when it was put right after everyone could read it */
	changed_at: Instant | null;
};

/** A summary as it is read inside the group. */
export type ShownSummary = {
	slug: string;
	title: string;
	picture: ShownPicture | null;
	pieces: Piece[];
	credits: Credit[];
	sent_round_at: Instant | null;
	answer_by: Day | null;
	published_to_group_at: Instant | null;
	/** since when everyone can read it; null before, and after it was taken back */
	public_since: Instant | null;
	unpublished_at: Instant | null;
	/** what was put right after the group had it, in words for the reader */
	corrections: ShownCorrection[];
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

/** Who said a note, and whether these are the words, as one sentence. */
export function saidWords({ by, verbatim }: Pick<ShownPoint, 'by' | 'verbatim'>): string {
	const how = verbatim ? 'in exactly these words' : 'written down in other words';
	if (!by) return `Said in the meeting, ${how}`;
	if (!by.name) return `Said in the meeting by ${by.known}, who is not named to others; ${how}`;
	return `Said in the meeting by ${by.known ? `${by.name} (${by.known})` : by.name}, ${how}`;
}

/** Who does what was agreed, by when, and whether it is done. */
export function doingWords({
	doer,
	name,
	due_on,
	done_at
}: NonNullable<ShownPoint['doing']>): string {
	const who = name ? `${doers[doer]} (${name})` : doers[doer];
	if (done_at) return `${who} did this. Done on ${day(done_at)}.`;
	return due_on ? `${who} does this by ${weekday(due_on)}.` : `${who} does this.`;
}
