import { stemmer } from 'stemmer';

/** A word to be found: as typed, without accents and capitals. `begins`: longer words count too. */
export type Term = { word: string; begins: boolean };

/** A piece of a text; `mark` where a word was searched for. */
export type Piece = { text: string; mark: boolean };

/** The most letters a search takes. */
export const LONGEST = 200;

/**
 * The words of a search; none where nothing but signs was typed. The last may be a beginning, unless it
 * has the ending of a whole word.
 */
export function terms(query: string): Term[] {
	const typed = [...query].slice(0, LONGEST).join('');
	const words = (typed.replace(/['’]s(?!\p{L})/gu, '').match(WORD) ?? []).map(folded);
	const last = words.at(-1);
	return [...new Set(words)].map((word) => ({
		word,
		begins: word === last && word.length >= 3 && stem(word) === word
	}));
}

/** Whether a text holds every word, in any order. */
export function holds(text: string, wanted: Term[]): boolean {
	return among(stems(text), wanted);
}

/** What a text is searched by: the stem of each of its words, once, between spaces. */
export function stems(text: string): string {
	return ` ${[...new Set((text.match(WORD) ?? []).map(stemOf))].join(' ')} `;
}

/** Whether the stems of a text are those of every word that is wanted. */
export function among(stems: string, wanted: Term[]): boolean {
	return (
		wanted.length > 0 &&
		wanted.every(({ word, begins }) => stems.includes(` ${stemOf(word)}${begins ? '' : ' '}`))
	);
}

/** The text around the first word that was searched for, on one line, with every such word marked. */
export function excerpt(text: string, wanted: Term[], length = 280): Piece[] {
	const line = text.replace(/\s+/g, ' ').trim();
	const found = [...line.matchAll(WORD)]
		.filter(([word]) => wanted.some((term) => fits(stemOf(word), term)))
		.map(({ index, 0: word }) => ({ from: index, to: index + word.length }));

	const start = line.length <= length ? 0 : wordStart(line, (found[0]?.from ?? 0) - length / 3);
	const end = line.length - start <= length ? line.length : wordEnd(line, start + length);
	const pieces: Piece[] = [{ text: start > 0 ? '… ' : '', mark: false }];
	let at = start;
	for (const { from, to } of found.filter(({ from, to }) => from >= start && to <= end)) {
		pieces.push(
			{ text: line.slice(at, from), mark: false },
			{ text: line.slice(from, to), mark: true }
		);
		at = to;
	}
	pieces.push({ text: line.slice(at, end) + (end < line.length ? ' …' : ''), mark: false });
	return pieces.filter((piece) => piece.text);
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Without accents, ligatures and capitals, as both engines compare. */
function folded(word: string): string {
	return word
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.normalize('NFKC')
		.toLowerCase();
}

function fits(mine: string, { word, begins }: Term): boolean {
	const theirs = stemOf(word);
	return mine === theirs || (begins && mine.startsWith(theirs));
}

/** How many words keep their stem; there are few that people use again and again. */
const KNOWN = 20_000;
const known = new Map<string, string>();

/** The stem of a word as it was typed. Finding it took ten times as long as looking for words otherwise does. */
function stemOf(word: string): string {
	const kept = known.get(word);
	if (kept !== undefined) return kept;
	const found = stem(folded(word));
	if (known.size >= KNOWN) known.clear();
	known.set(word, found);
	return found;
}

function wordStart(line: string, near: number): number {
	return near <= 0 ? 0 : line.indexOf(' ', near) + 1;
}

function wordEnd(line: string, near: number): number {
	const end = line.lastIndexOf(' ', near);
	return end > near - 60 ? end : wholeLetter(line, near);
}

/** Never between the two halves of a letter such as an emoji. */
function wholeLetter(line: string, at: number): number {
	return /[\udc00-\udfff]/.test(line.charAt(at)) ? at - 1 : at;
}

/** The stem as SQLite's search knows it (Porter 1980): "listening", "listens", "listened" → "listen". */
function stem(word: string): string {
	return /^[a-z]+$/.test(word) ? stemmer(word) : word;
}
