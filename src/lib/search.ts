import type { Piece } from './text/search.ts';
import type { Channel } from './thread.ts';

/** Something that was said and found, as its reader may see it. */
export type Hit = {
	ref: string;
	href: string;
	number: number | null;
	who: string;
	badge: 'research team' | 'organiser' | null;
	private: boolean;
	at: string;
	channel: Channel;
	/** null: said in a meeting, to no finding */
	finding: string | null;
	/** where one searches over several groups */
	group?: string;
	pieces: Piece[];
};

/** A finding, an outcome or a summary that was found. */
export type Row = { href: string; title: string; about: string; pieces: Piece[] };

/** How many of each are shown. Whoever finds one more knows that there are more. */
export const MOST_ROWS = 25;

/** A search and what it found. */
export type Found = {
	query: string;
	/** there are words in it to look for */
	any: boolean;
	/** only the beginning of it was looked for */
	cut: boolean;
	hits: Hit[];
	count: number;
	more: boolean;
	page: number;
	pages: number;
	/** on the first page only */
	findings: Row[];
	outcomes: Row[];
	summaries: Row[];
};
