/** A word or phrase that is explained, as its key. */
export type Explained = { id: string; word_key: string };

/** Where such a word stands in a text: from its first letter to behind its last. */
export type Hit = { from: number; to: number; id: string };

/** The words of some places; one that two places explain means what the place named first says. */
export type Vocabulary = { find(text: string): Hit[]; of(phrase: string): string | null };

/**
 * What two spellings of a word have in common: capitals, kinds of apostrophe, space and hyphen do not
 * count, nor do quotation marks or full stops around it.
 */
export function keyOf(word: string): string {
	return word
		.normalize('NFKC')
		.toLowerCase()
		.replace(/\p{Cf}/gu, '')
		.replace(/[\u2018\u2019\u02bc]/gu, "'")
		.replace(/[\s\p{Pd}]+/gu, ' ')
		.replace(/^[\s\p{Pi}\p{Pf}"'.,;:!?]+|[\s\p{Pi}\p{Pf}"'.,;:!?]+$/gu, '');
}

/**
 * Makes words findable: whole words only, the longest first, whatever their capitals, and in the plural
 * too. Of an entry that is itself a plural the singular is found from six letters on: "news" is not "new".
 */
export function vocabulary(...places: Explained[][]): Vocabulary {
	const ids = new Map<string, string>();
	for (const entries of places) {
		const before = new Set(ids.keys());
		const fresh = entries.filter(
			({ word_key: key }) => key && !before.has(key) && !before.has(single(key, SHORT))
		);
		for (const { id, word_key } of fresh) ids.set(word_key, id);
		for (const { id, word_key } of fresh) {
			const one = single(word_key, LONG);
			if (!ids.has(one)) ids.set(one, id);
		}
	}
	const beginnings = begin(ids.keys());
	const of = (phrase: string) => {
		const key = keyOf(phrase);
		return ids.get(key) ?? ids.get(single(key, SHORT)) ?? null;
	};
	return { of, find: (text) => (ids.size ? find(text, beginnings, of) : []) };
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['\u2019][\p{L}\p{N}\p{M}]+)*/gu;
const SHORT = 3;
const LONG = 6;
/** No phrase is as long as this, however it is spelled: what lies further apart is not looked at. */
const FARTHEST = 200;

/** How many words the longest phrase has that begins with a word. */
function begin(phrases: Iterable<string>): Map<string, number> {
	const beginnings = new Map<string, number>();
	for (const phrase of phrases) {
		const words = phrase.match(WORD) ?? [];
		const [first = ''] = words;
		if (words.length > (beginnings.get(first) ?? 0)) beginnings.set(first, words.length);
	}
	return beginnings;
}

function find(
	text: string,
	beginnings: Map<string, number>,
	of: (phrase: string) => string | null
): Hit[] {
	const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
		...{ word, from: index, to: index + word.length }
	}));
	const hits: Hit[] = [];
	for (let at = 0; at < words.length; at++) {
		const { word = '', from = 0 } = words[at] ?? {};
		const key = keyOf(word);
		const most = Math.max(beginnings.get(key) ?? 0, beginnings.get(single(key, SHORT)) ?? 0);
		for (let last = Math.min(at + most, words.length) - 1; last >= at; last--) {
			const to = words[last]?.to ?? 0;
			if (to - from > FARTHEST) continue;
			const id = of(text.slice(from, to));
			if (!id) continue;
			hits.push({ from, to, id });
			at = last;
			break;
		}
	}
	return hits;
}

/** The same phrase with its last word in the singular, and without an 's; only from so many letters on. */
function single(phrase: string, least: number): string {
	const own = phrase.replace(/'s$/, '');
	const last = own.slice(own.lastIndexOf(' ') + 1);
	if (last.length < least || /(?:[siu]s|[^s])$/.test(last)) return own;
	if (last.length > 4 && last.endsWith('ies')) return `${own.slice(0, -3)}y`;
	return own.slice(0, /(?:ch|sh|ss|x|z)es$/.test(last) ? -2 : -1);
}
