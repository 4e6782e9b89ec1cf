/*
 * People and how they come in. A person may have no email address, and two may share one. Nobody has
 * a password: a letter brings a link and a code, a printed letter brings a longer code. What a person
 * permits is kept as events: who, when, how, and the exact words that were shown.
 */
export { actorOf } from './actors.ts';
export type { Device } from './sessions.ts';
