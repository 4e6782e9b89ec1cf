import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords, sentences, stretch } from './sentences.ts';

const cut = (text: string, starts: number, ends: number) => [...text].slice(starts, ends).join('');

describe('sentences', () => {
	it('are found with the code points at which they stand', () => {
		const text = ' I waited. 👩‍👩‍👧 They came too!\n\nThen no one did ';
		const found = sentences(text);
		expect(found.map(({ words }) => words)).toEqual([
			'I waited.',
			'👩‍👩‍👧 They came too!',
			'Then no one did'
		]);
		for (const { starts, ends, words } of found) expect(cut(text, starts, ends)).toBe(words);
	});

	it('come back as they stand, whatever the letters', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
				for (const { starts, ends, words } of sentences(text)) {
					expect(cut(text, starts, ends)).toBe(words);
					expect(stretch(text, starts, ends)).toEqual({ starts, ends, words });
					expect(text).toContain(findWords(text, words)?.words);
				}
			})
		);
	});

	it('are found by their words, also where a browser folded the space between', () => {
		const text = 'A (b)? C*\nd 👍 e';
		expect(findWords(text, 'C* d 👍')).toEqual({ starts: 7, ends: 13, words: 'C*\nd 👍' });
		expect(findWords(text, '(b)?')).toEqual({ starts: 2, ends: 6, words: '(b)?' });
		expect(findWords(text, 'nothing')).toBeNull();
		expect(findWords(text, ' ')).toBeNull();
	});
});
