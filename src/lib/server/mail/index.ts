/*
 * The outbox. What happens queues a letter in its own transaction; a job writes and sends it soon
 * after. Letters are composed when they are sent, so that they never hold what was removed meanwhile.
 * Letters to people who are reached by post or phone wait for an organiser to pass them on.
 */
export { deliver } from './deliver.ts';
export { passedOn, toPassOn } from './desk.ts';
export { forgetAbout, forgetLetters } from './forget.ts';
export type { Compose, Composed, World } from './letter.ts';
export { outbox, type Posted } from './outbox.ts';
export { post } from './post.ts';
export { simple } from './simple.ts';
export type { LetterRow } from './tables.ts';
