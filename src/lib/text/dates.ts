import type { Day, Instant } from '#server/db/values.ts';

const ZONE = 'Europe/London';

// made once: a formatter for each row was a tenth of a thread page's time
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: ZONE });
const numbers = new Intl.NumberFormat('en-GB');
const weekdays = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: ZONE });
const times = new Intl.DateTimeFormat('en-GB', {
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23',
	timeZone: ZONE
});
const months = new Intl.DateTimeFormat('en-GB', {
	month: 'long',
	year: 'numeric',
	timeZone: ZONE
});
const yearless = new Intl.DateTimeFormat('en-GB', {
	day: 'numeric',
	month: 'long',
	timeZone: ZONE
});

/** "4 March 2026", of a day or of a moment as it was in London. */
export function day(at: string): string {
	return days.format(date(at));
}

/** "Wednesday 4 March 2026", of a day or of a moment as it was in London. */
export function weekday(at: string): string {
	return `${weekdays.format(date(at))} ${day(at)}`;
}

/**
 * "Tuesday 4 March, 2:05 in the afternoon", of a moment as it was in London. The year is said where it
 * is not this one.
 */
export function moment(at: string): string {
	const thisYear = new Date().getUTCFullYear();
	if (year !== thisYear || moments.size >= 10_000) moments.clear();
	year = thisYear;
	const known = moments.get(at);
	if (known) return known;
	const words = `${dayInYear(at)}, ${clock(at)}`;
	moments.set(at, words);
	return words;
}

// the moments of a thread are asked for again whenever somebody opens it
const moments = new Map<string, string>();
let year = 0;

function dayInYear(at: string) {
	const then = date(at);
	if (dayOf(at).slice(0, 4) !== today().slice(0, 4)) return weekday(at);
	return `${weekdays.format(then)} ${yearless.format(then)}`;
}

/** "2:05 in the afternoon", of a moment as it was in London. */
export function clock(at: string): string {
	return time(times.format(date(at)));
}

/**
 * "2:05 in the afternoon" of a time such as `14:05`: said aloud it is clear, and nobody needs to know
 * what "pm" is.
 */
export function time(hours: string): string {
	const [hour = 0, minute = 0] = hours.split(':').map(Number);
	const shown = minute
		? `${hour % 12 || 12}:${String(minute).padStart(2, '0')}`
		: `${hour % 12 || 12}`;
	if (hour === 0) return minute ? `${shown} after midnight` : '12 midnight';
	if (hour === 12 && !minute) return '12 noon';
	return `${shown} ${partOfDay(hour)}`;
}

function partOfDay(hour: number) {
	if (hour < 12) return 'in the morning';
	if (hour < 18) return 'in the afternoon';
	return hour < 22 ? 'in the evening' : 'at night';
}

/** "March 2026" of `2026-03`. */
export function monthName(month: string): string {
	return months.format(date(`${month}-01`));
}

/** "4, 5 and 6 words": several things in one sentence. */
export const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "1 answer", "2 answers". */
export function count(number: number, one: string, many: string): string {
	return number === 1 ? `1 ${one}` : `${numbers.format(number)} ${many}`;
}

/** The day it is in London now. */
export function today(): Day {
	return dayOf(new Date().toISOString());
}

/** The day a moment fell on in London. */
export function dayOf(at: string): Day {
	return Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainDate().toString() as Day;
}

/** The moment at which a day in London is over. */
export function endOf(day: Day): Instant {
	const known = ends.get(day);
	if (known) return known;
	if (ends.size >= 10_000) ends.clear();
	const next = Temporal.PlainDate.from(day).add({ days: 1 });
	const midnight = next.toZonedDateTime(ZONE).toInstant();
	const end = midnight.toString({ fractionalSecondDigits: 3 }) as Instant;
	ends.set(day, end);
	return end;
}

// every page of a group asks whether its findings are still open
const ends = new Map<Day, Instant>();

/** The moment at which that time of a day comes in London, such as `14:05`. */
export function instantOf(day: Day, time: string): Instant {
	const then = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(ZONE);
	return then.toInstant().toString({ fractionalSecondDigits: 3 }) as Instant;
}

/** So many days after another; before it when negative. */
export function daysAfter(day: Day, days: number): Day {
	return Temporal.PlainDate.from(day).add({ days }).toString() as Day;
}

/** How many days lie between two; negative when `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
	return Temporal.PlainDate.from(from).until(to).days;
}

function date(at: string) {
	return new Date(at.length === 10 ? `${at}T12:00:00Z` : at);
}
