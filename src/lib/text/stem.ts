/**
 * The stem of an English word in small letters, by M. F. Porter's algorithm ("An algorithm for suffix
 * stripping", 1980), which the search of SQLite uses too: "listening", "listens", "listened" → "listen".
 */
export function stem(word: string): string {
	if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
	return final(short(long(ends(plural(word)))));
}

/** The word as the algorithm sees it: `v` for each vowel, `c` for each consonant; y is both. */
function shape(word: string): string {
	let seen = '';
	for (const letter of word) {
		const vowel = 'aeiou'.includes(letter) || (letter === 'y' && seen.endsWith('c'));
		seen += vowel ? 'v' : 'c';
	}
	return seen;
}

/** How many times a consonant follows a vowel: the "measure". */
const measure = (word: string) => shape(word).match(/vc/g)?.length ?? 0;
const hasVowel = (word: string) => shape(word).includes('v');
const isDouble = (word: string) => /(.)\1$/.test(word) && shape(word).endsWith('c');
const isShort = (word: string) => shape(word).endsWith('cvc') && !/[wxy]$/.test(word);

function plural(word: string): string {
	if (/(ss|i)es$/.test(word)) return word.slice(0, -2);
	return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function ends(word: string): string {
	if (word.endsWith('eed')) return y(measure(word.slice(0, -3)) ? word.slice(0, -1) : word);
	const root = /^(.*)(?:ed|ing)$/.exec(word)?.[1];
	return y(root !== undefined && hasVowel(root) ? mended(root) : word);
}

function mended(root: string): string {
	if (/(at|bl|iz)$/.test(root)) return `${root}e`;
	if (isDouble(root) && !/[lsz]$/.test(root)) return root.slice(0, -1);
	return measure(root) === 1 && isShort(root) ? `${root}e` : root;
}

function y(word: string): string {
	return word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

type Rule = readonly [suffix: string, instead: string];

const longer: Rule[] = [
	...([
		['ational', 'ate'],
		['tional', 'tion'],
		['enci', 'ence'],
		['anci', 'ance']
	] as const),
	...([
		['izer', 'ize'],
		['bli', 'ble'],
		['alli', 'al'],
		['entli', 'ent'],
		['eli', 'e']
	] as const),
	...([
		['ousli', 'ous'],
		['ization', 'ize'],
		['ation', 'ate'],
		['ator', 'ate']
	] as const),
	...([
		['alism', 'al'],
		['iveness', 'ive'],
		['fulness', 'ful'],
		['ousness', 'ous']
	] as const),
	...([
		['aliti', 'al'],
		['iviti', 'ive'],
		['biliti', 'ble'],
		['logi', 'log']
	] as const)
];

const shorter: Rule[] = [
	...([
		['icate', 'ic'],
		['ative', ''],
		['alize', 'al'],
		['iciti', 'ic']
	] as const),
	...([
		['ical', 'ic'],
		['ful', ''],
		['ness', '']
	] as const)
];

const last = [
	...['al', 'ance', 'ence', 'er', 'ic', 'able', 'ible', 'ant', 'ement', 'ment', 'ent', 'ion'],
	...['ou', 'ism', 'ate', 'iti', 'ous', 'ive', 'ize']
];

function long(word: string): string {
	return swapped(word, longer);
}

function short(word: string): string {
	return swapped(word, shorter);
}

/** The first suffix that fits decides, whether or not what is left is long enough to lose it. */
function swapped(word: string, rules: Rule[]): string {
	const rule = rules.find(([suffix]) => word.endsWith(suffix));
	if (!rule) return word;
	const root = word.slice(0, -rule[0].length);
	return measure(root) > 0 ? root + rule[1] : word;
}

function final(word: string): string {
	return doubleL(withoutE(withoutLast(word)));
}

function withoutLast(word: string): string {
	const suffix = last.find((each) => word.endsWith(each));
	if (!suffix) return word;
	const root = word.slice(0, -suffix.length);
	const fits = measure(root) > 1 && (suffix !== 'ion' || /[st]$/.test(root));
	return fits ? root : word;
}

function withoutE(word: string): string {
	if (!word.endsWith('e')) return word;
	const root = word.slice(0, -1);
	const enough = measure(root);
	return enough > 1 || (enough === 1 && !isShort(root)) ? root : word;
}

function doubleL(word: string): string {
	return word.endsWith('ll') && measure(word) > 1 ? word.slice(0, -1) : word;
}
