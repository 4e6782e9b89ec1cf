/*
 * An arrival: something came for a group by post, or by phone as a message, and an organiser has
 * yet to type it in. Whoever opens the post says that it is there, and whoever has time types it in. What it
 * says stands nowhere here: only from whom it is, how it came and when.
 */
export { done, undone } from './done.ts';
export { forget } from './forget.ts';
export { byRef, open, type Arrival } from './list.ts';
export { note, type Arriving } from './note.ts';
export type { ArrivalRow } from './tables.ts';
