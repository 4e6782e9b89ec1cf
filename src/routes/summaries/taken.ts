import { weekday } from '$lib/text/dates';

/** Said on every file of an installation that shows an example. */
export const EXAMPLE = 'Example: the people and words here are invented.';

/** The last lines of a file: whence it is, when it was taken, and what that means. */
export function taken(page: string, site: string, at = new Date()): string[] {
	return [
		`This copy was taken from ${site} on ${weekday(at.toISOString())}.`,
		`People may change their mind about being quoted. Please look at ${page} before you quote from this copy.`
	];
}
