import { day, moment } from '#lib/text/dates.ts';

/** A part of what we hold about somebody: things of one kind, each as lines of "what: which". */
export type Section = { title: string; empty: string; entries: Entry[] };
export type Entry = [what: string, which: string][];

/** Lines of one thing; what is not there is left out. */
export function entry(lines: [what: string, which: string | number | null | undefined][]): Entry {
	return lines.flatMap(([what, which]) =>
		which === null || which === undefined || which === '' ? [] : [[what, String(which)]]
	);
}

/** A moment or a day in words, or nothing. */
export function when(at: string | null | undefined): string | null {
	if (!at) return null;
	return at.length === 10 ? day(at) : moment(at);
}
