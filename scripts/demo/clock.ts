import { daysAfter, today } from '#lib/text/dates.ts';
import type { Day } from '#server/db/index.ts';

const Present = Date;
const start = today();

/** The day so many days from today; before it when negative. */
export function on(days: number): Day {
	return daysAfter(start, days);
}

/**
 * Does the work as if it were that time in London so many days from today. The example's past is made
 * by the same functions as anybody's present, so its rules held at each moment: a finding was open
 * when it was answered, a day had passed before a summary went to everyone.
 */
export async function at<T>(days: number, time: string, work: () => Promise<T>): Promise<T> {
	const then = Temporal.PlainDateTime.from(`${on(days)}T${time}`).toZonedDateTime('Europe/London');
	const shift = then.epochMilliseconds - Present.now();

	globalThis.Date = class extends Present {
		constructor(...given: [] | [number | string | Date]) {
			if (given.length) super(given[0]);
			else super(Present.now() + shift);
		}
		static override now() {
			return Present.now() + shift;
		}
	} as DateConstructor;
	try {
		return await work();
	} finally {
		globalThis.Date = Present;
	}
}
