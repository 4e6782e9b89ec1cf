import { describe, expect, it } from 'vitest';
import { excerpt, holds, terms } from './search.ts';

const marked = (text: string, query: string, length?: number) =>
	excerpt(text, terms(query), length)
		.map(({ text, mark }) => (mark ? `[${text}]` : text))
		.join('');

describe('the words of a search', () => {
	it('are letters and digits, each once', () => {
		expect(terms(' Café, "cafe" OR* the-surgery ').map(({ word }) => word)).toEqual([
			...['cafe', 'or', 'the', 'surgery']
		]);
		for (const nothing of ['', ' ', '"*(;', '\u{1f600}', '…', '\ud800'])
			expect(terms(nothing)).toEqual([]);
	});

	it('end where the search is at its longest', () => {
		expect(terms(`${'a'.repeat(199)} bc`)).toHaveLength(1);
	});

	it('are begun by the last one only, and not by one that is whole', () => {
		expect(terms('ask pharm').map(({ begins }) => begins)).toEqual([false, true]);
		expect(terms('ask chemists').map(({ begins }) => begins)).toEqual([false, false]);
		expect(terms('ph').map(({ begins }) => begins)).toEqual([false]);
	});

	it('are looked for in a text one by one, in any order', () => {
		const text = 'They LISTENED in the Café.';
		expect(holds(text, terms('cafe listening'))).toBe(true);
		expect(holds(text, terms('cafe tea'))).toBe(false);
		expect(holds(text, [])).toBe(false);
	});
});

describe('an excerpt', () => {
	it('marks each word in its place, as it was written', () => {
		expect(marked('They LISTENED. I listen in\n\nthe Café.', 'cafe listening')).toBe(
			'They [LISTENED]. I [listen] in the [Café].'
		);
	});

	it('is taken from around the first such word, by whole words', () => {
		const text = `${'before it '.repeat(80)}listening ${'after it '.repeat(80)}`;
		const shown = marked(text, 'listen', 60);
		expect(shown).toMatch(/^… (before|it) .* \[listening\] after .* \w+ …$/);
		expect(shown.length).toBeLessThan(80);
	});

	it('begins at the beginning where no word is found, and never parts a letter', () => {
		expect(marked('\u{1f600}'.repeat(100), 'x', 61)).toBe(`${'\u{1f600}'.repeat(30)} …`);
		expect(marked('', 'x')).toBe('');
	});

	it('holds markup as the text that it is', () => {
		expect(marked('<b onclick="x()">bold</b>', 'bold')).toBe('<b onclick="x()">[bold]</b>');
	});
});
