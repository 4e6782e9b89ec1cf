import type { Day, Instant } from '#server/db/values.ts';

/*
 * What a thread's page shows: made by the contributions on the server, drawn by the components. Both
 * hold to these shapes, and nothing of the server comes to the components with them.
 */

export type Channel = 'web' | 'email' | 'phone' | 'post' | 'meeting';

/**
 * A contribution as one reader sees it; nothing in it that this reader may not read. What does not
 * apply is left out, since a page of a hundred carries each of these a hundred times.
 */
export type Shown = {
	ref: string;
	anchor: string;
	number: number | null;
	kind: 'response' | 'reply' | 'point';
	state: 'words' | 'hidden' | 'removed';
	mine?: boolean;
	/** everything below is there only with words to read */
	name?: string;
	/** the name the organiser knows, where it is another */
	known?: string;
	badge?: 'research team' | 'organiser';
	channel?: Channel;
	noted?: boolean;
	private?: boolean;
	/** it privately answers the reader's own private words */
	toMe?: boolean;
	/** said by somebody else since the reader was last here */
	fresh?: boolean;
	at?: Instant;
	givenOn?: Day;
	body?: string;
	/** of a point: how many agreed, as a sentence */
	agreed?: string;
	changedAt?: Instant;
	notReadBack?: boolean;
	hiddenReason?: string;
	/** it is a question to the team: until when it is answered, when it was, for how many days that is owed */
	asks?: { due: Day; answered: Instant | null; days: number };
	/** the reader thanked for it */
	thanked?: boolean;
	/** who thanked the reader for their own words */
	thankedBy?: string[];
	thank?: boolean;
	/** of a point that names nobody: the reader can say that it was them */
	claim?: boolean;
	/** what it replies to, where that is not what it stands under */
	to?: { anchor: string; name: string | null; number: number | null };
	reply?: boolean;
	change?: boolean;
	share?: boolean;
	report?: boolean;
	manage?: boolean;
	/** until when the reader can bring back what they removed: there only with removed words */
	undoUntil?: Instant;
};

/** What one section of the thread page shows. */
export type Section = {
	kind: 'question' | 'whole' | 'points' | 'before';
	/** the question's words and its place among those asked now */
	question: string | null;
	position: number | null;
	/** how many of its answers this reader can read */
	count: number;
	strands: (Shown & { replies: Shown[] })[];
	/** the page on which its answers begin, when none of them is on this one */
	startsOn: number | null;
};
