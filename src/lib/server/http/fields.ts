import * as v from 'valibot';
import { pence } from '#lib/text/money.ts';
import type { Day } from '../db/index.ts';

/** The pieces of which the schemas beside the routes are made. Each `message` says what to do. */

/** Some words, without the space around them. */
export function text(most: number, message: string) {
	return v.pipe(v.string(message), v.trim(), v.nonEmpty(message), atMost(most));
}

/** Some words or none. */
export function optionalText(most: number) {
	return v.pipe(v.string(), v.trim(), atMost(most));
}

/** What travels unseen in a form. Nobody can mend it in a box: what is too long is cut, and then it fits nothing. */
export function unseen(most = 100) {
	return v.pipe(
		v.string(),
		v.transform((value) => value.trim().slice(0, most))
	);
}

/** One of some values. */
export function choice<const T extends readonly string[]>(values: T, message: string) {
	return v.picklist(values, message);
}

/** Any of some values, none included. */
export function choices(most = 100) {
	return v.pipe(v.array(v.string()), v.maxLength(most, 'Choose fewer'));
}

/** A checkbox: absent means not ticked. A list, so that a refused form gives back what it took. */
export function ticked() {
	return v.pipe(
		v.array(v.string()),
		v.transform((values) => values.some((value) => value !== ''))
	);
}

/** A checkbox that must be ticked to go on. */
export function sure(message: string) {
	return v.pipe(v.array(v.string()), v.minLength(1, message));
}

/** A day that exists, from three boxes. */
export function day(message: string) {
	return v.pipe(
		v.string(message),
		v.nonEmpty(message),
		v.check(isDay, 'Enter a real date, such as 27 3 2027'),
		v.transform((value) => value as Day)
	);
}

/** A day, or null when all three boxes were left empty. */
export function optionalDay() {
	return v.pipe(
		v.string(),
		v.check((value) => value === '' || isDay(value), 'Enter a real date, such as 27 3 2027'),
		v.transform((value) => (value === '' ? null : (value as Day)))
	);
}

/** A whole number between two others. */
export function whole(least: number, most: number, message: string) {
	return v.pipe(
		v.string(message),
		v.trim(),
		v.regex(/^\d{1,9}$/, message),
		v.transform(Number),
		v.minValue(least, message),
		v.maxValue(most, message)
	);
}

/** An amount of money as people type it, in pence: more than nothing, and at most so much. */
export function pounds(most: number, message: string) {
	return v.pipe(
		v.string(message),
		v.transform((typed) => pence(typed) ?? 0),
		v.minValue(1, message),
		v.maxValue(most, message)
	);
}

/** A whole number, or null when the box was left empty. */
export function optionalWhole(most: number, message: string) {
	return v.pipe(
		v.string(),
		v.trim(),
		v.regex(/^\d{0,9}$/, message),
		v.transform((value) => (value === '' ? null : Number(value))),
		v.check((value) => value === null || value <= most, message)
	);
}

/** An email address, in small letters. */
export function email(message = 'Enter an email address, such as name@example.org') {
	return v.pipe(
		v.string(message),
		v.trim(),
		v.toLowerCase(),
		v.nonEmpty(message),
		v.maxLength(254, message),
		v.email(message)
	);
}

/** An email address in small letters, or nothing. */
function optionalEmail(message = 'Enter an email address, such as name@example.org') {
	return v.pipe(
		v.string(),
		v.trim(),
		v.toLowerCase(),
		v.check((value) => value === '' || v.is(email(), value), message)
	);
}

/** How somebody is reached; the boxes of the Reach component. */
export const reach = {
	email: optionalEmail(),
	phone: optionalText(50),
	address: optionalText(500),
	reach: choice(['email', 'phone', 'post'], 'Choose the best way'),
	reach_note: optionalText(500)
};

function atMost(most: number) {
	const words = most.toLocaleString('en-GB');
	return v.maxLength<string, number, string>(most, `Make this shorter: ${words} letters at most`);
}

function isDay(value: string) {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || value < '1900') return false;
	const date = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
}
