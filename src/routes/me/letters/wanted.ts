import { field } from '$lib/server/http';
import type { Day } from '$lib/server/db';
import { daysAfter, today } from '$lib/text/dates';
import { topics, type Topic } from '$lib/text/letters';
import * as v from 'valibot';

/** The boxes that were ticked, and none that a page of ours does not have. */
export const ticked = v.pipe(
	field.choices(),
	v.transform((chosen) => topics.filter((topic): topic is Topic => chosen.includes(topic)))
);

/** What is wrong with a day until which letters are paused; null when it will do. */
export function pauseProblem(until: Day) {
	if (until <= today()) return 'Enter a day that is still to come';
	if (until > daysAfter(today(), 366)) return 'Enter a day within a year';
	return null;
}
