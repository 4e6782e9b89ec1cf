import * as accounts from '../accounts/index.ts';
import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';

/** A name to be looked for in what a group's people wrote, and the only person it can mean, if one. */
type Name = { words: string; person: string | null; shown: boolean };

/** The names of one group's people, ready to be found. */
export type Names = { list: Map<string, Name>; anyCase: RegExp | null; asWritten: RegExp | null };

export type Found = { words: string; person: string | null; shown: boolean };

/**
 * The names of everybody who belongs or belonged to the group: as shown there and as the organiser
 * knows them, in whatever case they are written. The parts of a known name count only with their
 * capital letter: else "young people" would lose a word to somebody called Young.
 */
export async function namesOf(db: Db, group: string): Promise<Names> {
	const shown = await groups.shownNames(db, group);
	const known = await accounts.names(db, [...shown.keys()]);
	const whole = [
		...[...shown].map(([person, words]) => ({ words, person, shown: true })),
		...[...known].map(([person, words]) => ({ words, person, shown: false }))
	].filter(({ words }) => words !== groups.NAMELESS && letters(words) > 1);
	const parts = [...known].flatMap(([person, words]) =>
		words
			.split(/\s+/)
			.filter((part) => letters(part) > 1 && /^\p{Lu}/u.test(part) && part !== words)
			.map((words) => ({ words, person, shown: false }))
	);

	const list = new Map<string, Name>();
	for (const name of [...whole, ...parts]) {
		const key = fold(name.words);
		const same = list.get(key);
		const person = same && same.person !== name.person ? null : name.person;
		list.set(key, { ...name, person, shown: name.shown || (same?.shown ?? false) });
	}
	return { list, anyCase: pattern(whole, 'giu'), asWritten: pattern(parts, 'gu') };
}

/** The text with each of these names replaced by what `by` says. */
export function replaceNames(text: string, names: Names, by: (found: Found) => string): string {
	return replacing(text, names, by).text;
}

/** A piece of a text that became another one, in the units of the language. */
type Change = { from: number; to: number; length: number };

/**
 * The same, with where a place in the text came to lie, in the units of the language. A place within a
 * name comes to lie at the end of what stands for it, or at its start where a passage begins there.
 */
export function replacing(text: string, names: Names, by: (found: Found) => string) {
	const passes: Change[][] = [];
	let now = text;
	for (const pattern of [names.anyCase, names.asWritten]) {
		if (!pattern) continue;
		const changes: Change[] = [];
		now = now.replace(pattern, (words: string, at: number) => {
			const put = by(names.list.get(fold(words)) ?? { words, person: null, shown: false });
			changes.push({ from: at, to: at + words.length, length: put.length });
			return put;
		});
		passes.push(changes);
	}
	const at = (unit: number, of: 'start' | 'end') =>
		passes.reduce((place, changes) => moved(place, changes, of), unit);
	return { text: now, at };
}

function moved(unit: number, changes: Change[], of: 'start' | 'end') {
	let shift = 0;
	for (const { from, to, length } of changes) {
		if (unit <= from) break;
		if (unit < to) return from + shift + (of === 'end' ? length : 0);
		shift += length - (to - from);
	}
	return unit + shift;
}

/** Whole words only; the longest name first, so that "Rose Ann" is not taken for "Rose". */
function pattern(names: { words: string }[], flags: string): RegExp | null {
	const words = [...new Set(names.map((name) => name.words.normalize('NFC').trim()))]
		.toSorted((a, b) => b.length - a.length)
		.map((name) => name.split(/\s+/).map(RegExp.escape).join('\\s+'));
	if (!words.length) return null;
	return new RegExp(
		`(?<![\\p{L}\\p{M}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
		flags
	);
}

function fold(words: string) {
	return words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function letters(words: string) {
	return words.replace(/[^\p{L}\p{N}]/gu, '').length;
}
