/*
 * A call: somebody in a group asked to be rung, by one press, on a page or in a letter. It is open until
 * an organiser has rung; a person has at most one open call in a group. Another number than the one on
 * record is kept only while the call is open.
 */
export { ask, type Asking } from './ask.ts';
export { forget } from './forget.ts';
export { letters } from './letters.ts';
export { byKey, list, open, type Call } from './list.ts';
export { askedByMe } from './mine.ts';
export { rung } from './rung.ts';
export type { CallBackRow } from './tables.ts';
