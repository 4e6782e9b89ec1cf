/**
 * The **inbox** of a study: all that was given to it, for its team. What is not **read** waits there. A
 * **filter** narrows it; a researcher keeps those of use under a name, for themselves alone. What came
 * since they last looked is **new** to them, whether a colleague has read it or not.
 */
export { counts } from './counts.ts';
export { read, type Filter } from './filter.ts';
export { known, type Known } from './wishes.ts';
export { forgetInbox, heldIn, type Held } from './of-person.ts';
export {
	drop,
	filterOf,
	filtersOf,
	keep,
	MOST_FILTERS,
	MOST_NAME,
	rename,
	type FilterRefusal
} from './filters.ts';
export { visited } from './visit.ts';
export type { InboxFilterRow } from './tables.ts';
