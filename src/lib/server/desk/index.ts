/*
 * What waits for somebody: the organiser's queue of a group, and the first page of whoever is signed
 * in, across groups and studies. It owns no table; it asks the others.
 */
export { home, lookBack, type Home } from './home.ts';
export { letterFor, lettersFor, type Passing } from './letters.ts';
export { things, thingsOf, type Thing } from './things.ts';
