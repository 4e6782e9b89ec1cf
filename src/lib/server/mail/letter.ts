import type { Db, Instant } from '../db/index.ts';
import type { LetterRow } from './tables.ts';

/** A letter in words. `from` is the name it comes from: a discreet one, since envelopes are seen. */
export type Composed = {
	from: string;
	subject: string;
	text: string;
	html: string;
	/** a date for the calendar of whoever gets it (RFC 5545), and whether it is asked for or called off */
	calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
	/** where one press stops letters like this one (RFC 8058); none for those that cannot be stopped */
	stop?: string;
};

/** Where links lead, and what the installation is called. */
export type World = {
	origin: string;
	name: string;
	/** the address letters come from; without it no dates go along */
	sender?: string;
	/** where this letter's own pages are, for whoever holds it; none on paper */
	own?: string;
};

/**
 * Writes a letter at the moment of sending, outside of any transaction; null when it is not to be
 * sent any more. It may be called again for the same letter, when sending failed.
 */
export type Compose = (db: Db, letter: LetterRow, world: World) => Promise<Composed | null>;

/** Whether a letter may go to its person now: yes, not before a moment, or never and why. */
export type Fate = 'go' | { until: Instant } | { never: string };

/** Asks that of a letter, at the moment of sending. */
export type Gate = (db: Db, letter: LetterRow, at: Instant) => Promise<Fate>;

/** Why letters are given up that nobody misses; any other reason is trouble in delivering. */
export const unmissed = ['No longer needed', 'No longer wanted', 'The person has left'] as const;

/** Kinds whose words sign people in: what was sent is not kept. */
export const secretKinds = ['sign-in', 'invitation'];
