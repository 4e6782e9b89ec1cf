import { randomInt, randomUUIDv7 } from 'node:crypto';

/** A moment: ISO-8601 in UTC with milliseconds, `2026-03-04T14:00:00.000Z`. Sorts as text. */
export type Instant = string & { readonly __instant: unique symbol };

/** A day in London, `2026-03-04`. */
export type Day = string & { readonly __day: unique symbol };

/**
 * The present moment, and never the same twice: a moment is also the mark by which a form knows
 * that nobody changed what it shows, and two changes can fall within one millisecond. A clock that
 * is set back by more than a second is followed.
 */
export function now(): Instant {
	const clock = Date.now();
	told = clock < read - 1000 ? clock : Math.max(clock, told + 1);
	read = clock;
	return new Date(told).toISOString() as Instant;
}

let read = 0; // the clock at the last call
let told = 0; // what was answered then: ahead of the clock for a while after many calls

/** The moment so many milliseconds from another. */
export function after(at: Instant, milliseconds: number): Instant {
	return new Date(Date.parse(at) + milliseconds).toISOString() as Instant;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/**
 * A new id: UUID version 7. Of two made by this process the later one sorts later, also within one
 * millisecond (RFC 9562 section 6.2, method 2), so that what was given first is listed first.
 */
export function id(): string {
	const made = randomUUIDv7();
	last = made < last && millisecond(made) === millisecond(last) ? following(last, made) : made;
	return last;
}

let last = '';

function millisecond(uuid: string) {
	return uuid.slice(0, 13);
}

/** The same id with a random step added to its last 48 bits; `otherwise` in the rare case that they overflow. */
function following(uuid: string, otherwise: string) {
	const tail = (parseInt(uuid.slice(24), 16) + randomInt(1, 2 ** 16)).toString(16);
	return tail.length > 12 ? otherwise : uuid.slice(0, 24) + tail.padStart(12, '0');
}

const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'; // no 0 o 1 i l

/** A short name for an address, drawn at random so that it tells neither order nor number. */
export function ref(length = 10): string {
	return Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
