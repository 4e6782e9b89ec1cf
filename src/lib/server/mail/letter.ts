import type { Db } from '../db/index.ts';
import type { LetterRow } from './tables.ts';

/** A letter in words. `from` is the name it comes from: a discreet one, since envelopes are seen. */
export type Composed = { from: string; subject: string; text: string; html: string };

/** Where links lead, and what the installation is called. */
export type World = { origin: string; name: string };

/**
 * Writes a letter at the moment of sending, outside of any transaction; null when it is not to be
 * sent any more. It may be called again for the same letter, when sending failed.
 */
export type Compose = (db: Db, letter: LetterRow, world: World) => Promise<Composed | null>;

/** Kinds whose words sign people in: what was sent is not kept. */
export const secretKinds = ['sign-in', 'invitation'];
