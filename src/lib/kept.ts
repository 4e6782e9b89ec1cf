/** Contributions that were drawn, as HTML, by all that each is made of. In memory alone, never written. */
export const kept = new Map<string, string>();

/** How many are kept at most, and for how many milliseconds. */
export const keptMost = 2000;
export const keptWhile = 10 * 60_000;

/** What was erased shall not be kept here either (rules.md A9). */
export const forgetKept = () => kept.clear();
