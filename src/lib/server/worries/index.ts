/*
 * A worry: somebody who read a contribution is worried about a person. It is no report. It is kept
 * apart from reports, told at once, without its words, to the group's contact for worries and the
 * deputy, and read by those two alone; where nobody is chosen, by the organisers. Whoever gave the
 * words in question never reads a worry about them and is told nothing.
 */
export { acknowledge, inTime } from './acknowledge.ts';
export { close } from './close.ts';
export { forgetClosed, takeNotesAway } from './forget.ts';
export { letters } from './letters.ts';
export { byRef, list, readsSome, type Worry } from './list.ts';
export { raise, raisedBy, raisedByPerson } from './raise.ts';
export { readersOf } from './readers.ts';
export type { WorryRow } from './tables.ts';
