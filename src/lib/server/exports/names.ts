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
	const replace = (words: string) =>
		by(names.list.get(fold(words)) ?? { words, person: null, shown: false });
	const once = names.anyCase ? text.replace(names.anyCase, replace) : text;
	return names.asWritten ? once.replace(names.asWritten, replace) : once;
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
