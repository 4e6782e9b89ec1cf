import { randomInt, randomUUIDv7 } from 'node:crypto';

/** A moment: ISO-8601 in UTC with milliseconds, `2026-03-04T14:00:00.000Z`. Sorts as text. */
export type Instant = string & { readonly __instant: unique symbol };

/** A day in London, `2026-03-04`. */
export type Day = string & { readonly __day: unique symbol };

/** The present moment. */
export function now(): Instant {
	return new Date().toISOString() as Instant;
}

/** The moment so many milliseconds from another. */
export function after(at: Instant, milliseconds: number): Instant {
	return new Date(Date.parse(at) + milliseconds).toISOString() as Instant;
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A new id: UUID version 7. Sorts by time only together with a moment, see RFC 9562 section 6.2. */
export function id(): string {
	return randomUUIDv7();
}

const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'; // no 0 o 1 i l

/** A short name for an address, drawn at random so that it tells neither order nor number. */
export function ref(length = 10): string {
	return Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
