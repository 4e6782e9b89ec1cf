import { pointAt, places, type Passage } from '#lib/text/passages.ts';
import { replaceNames, replacing, type Found, type Names } from './names.ts';

/** What stands in files for the names of people (rules.md N4): their codes, by person. */
export type Codes = ReadonlyMap<string, string>;

/**
 * The words without the names of people in the group: the code for a name that they show there. A name
 * that only the organiser knows gets none: whoever compares the file with the thread would read there
 * who is behind which shown name. The passages come to lie where their words lie now, in code points.
 */
export function pseudonymous(
	text: string,
	names: Names | undefined,
	codes: Codes,
	passages: readonly Passage[] = []
): { text: string; passages: Passage[] } {
	if (!names) return { text, passages: [...passages] };
	const done = replacing(text, names, (found) => standsFor(found, codes));
	if (!passages.length) return { text: done.text, passages: [] };
	const units = places(text);
	const at = (point: number, of: 'start' | 'end') =>
		pointAt(done.text, done.at(units[point] ?? text.length, of));
	return {
		text: done.text,
		passages: passages.map(({ starts, ends }) => ({
			starts: at(starts, 'start'),
			ends: at(ends, 'end')
		}))
	};
}

/** Words of the team's own without the names of anybody in any of its groups. */
export function withoutNames(text: string, names: Iterable<Names>, codes: Codes): string {
	let words = text;
	for (const each of names) words = replaceNames(words, each, (found) => standsFor(found, codes));
	return words;
}

function standsFor({ person, shown }: Found, codes: Codes) {
	return (shown && codes.get(person ?? '')) || '[name removed]';
}
