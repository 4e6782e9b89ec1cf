import type { Instant } from '#server/db/values.ts';

/*
 * What a thread's page shows: made by the contributions on the server, drawn by the components. Both
 * hold to these shapes, and nothing of the server comes to the components with them.
 */

export type Channel = 'web' | 'email' | 'phone' | 'post' | 'meeting';

/** A contribution as one reader sees it; nothing in it that this reader may not read. */
export type Shown = {
	ref: string;
	anchor: string;
	number: number | null;
	kind: 'response' | 'reply' | 'point';
	state: 'words' | 'hidden' | 'removed';
	mine: boolean;
	/** everything below is null, empty or false where there are no words to read */
	name: string | null;
	/** the name the organiser knows, where it is another */
	known: string | null;
	badge: 'research team' | 'organiser' | null;
	channel: Channel;
	noted: boolean;
	private: boolean;
	/** whose private words a private reply answers, when those are the reader's */
	toMe: boolean;
	at: Instant;
	givenOn: string | null;
	body: string;
	changedAt: Instant | null;
	notReadBack: boolean;
	hiddenReason: string | null;
	/** until when the reader can bring back what they removed */
	undoUntil: Instant | null;
	/** what it replies to, where that is not what it stands under */
	to: { anchor: string; name: string | null; number: number | null } | null;
	may: { reply: boolean; change: boolean; share: boolean; report: boolean; manage: boolean };
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
