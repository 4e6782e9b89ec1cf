import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { texts } from '../../../tests/support/unicode.ts';
import { lengthOf, pointAt, runs, tidy, wordsOf, type Passage } from './passages.ts';
import { spacedSentences } from './sentences.ts';

const somewhere = texts.chain((text) => {
	const place = fc.nat({ max: lengthOf(text) });
	return fc.record({
		text: fc.constant(text),
		passage: fc.tuple(place, place).map(([a, b]) => ({
			starts: Math.min(a, b),
			ends: Math.max(a, b)
		}))
	});
});
const signs = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });
/** Where one sign ends and the next begins, by code points. */
const edges = (text: string) =>
	new Set([...signs.segment(text)].map(({ index }) => pointAt(text, index)).concat(lengthOf(text)));

describe('a passage', () => {
	it('is counted in code points', () => {
		const text = 'a👩🏽‍🔬b';
		expect(lengthOf(text)).toBe(6);
		expect(wordsOf(text, { starts: 1, ends: 5 })).toBe('👩🏽‍🔬');
		expect(pointAt(text, text.indexOf('b'))).toBe(5);
	});

	it('grows to whole signs, and leaves the space around it', () => {
		expect(tidy('a👩🏽‍🔬b', { starts: 2, ends: 3 })).toEqual({ starts: 1, ends: 5 });
		expect(tidy('q\u0307 x', { starts: 1, ends: 3 })).toEqual({ starts: 0, ends: 2 });
		expect(tidy('One. Two. ', { starts: 4, ends: 10 })).toEqual({ starts: 5, ends: 9 });
	});

	it.each([
		{ starts: -1, ends: 2 },
		{ starts: 2, ends: 2 },
		{ starts: 3, ends: 2 },
		{ starts: 0, ends: 9 },
		{ starts: 0.5, ends: 2 },
		{ starts: NaN, ends: 2 },
		{ starts: 3, ends: 4 }
	])('is none from $starts to $ends', (passage: Passage) => {
		expect(tidy('One two.', passage)).toBeNull();
	});

	it('holds what was chosen, cuts no sign, and stays as it is once it is tidy', () => {
		fc.assert(
			fc.property(somewhere, ({ text, passage }) => {
				const kept = tidy(text, passage);
				const chosen = wordsOf(text, passage);
				if (!kept) {
					expect(chosen.trim()).toBe('');
					return;
				}
				const words = wordsOf(text, kept);
				expect(words).toContain(chosen.trim());
				expect(lengthOf(words)).toBe(kept.ends - kept.starts);
				expect(edges(text).has(kept.starts) && edges(text).has(kept.ends)).toBe(true);
				expect(tidy(text, kept)).toEqual(kept);
			}),
			{ numRuns: 500 }
		);
	});
});

describe('the sentences of a text', () => {
	it('are the whole of it, one after another', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const all = spacedSentences(text);
				expect(all.map(({ words }) => words).join('')).toBe(text);
				let at = 0;
				for (const { starts, ends, words } of all) {
					expect(starts).toBe(at);
					expect(wordsOf(text, { starts, ends })).toBe(words);
					at = ends;
				}
				expect(at).toBe(lengthOf(text));
			}),
			{ numRuns: 300 }
		);
	});

	it('make one passage where neighbours are ticked', () => {
		const all = spacedSentences('One. Two. Three. Four.');
		expect(runs(all, [3, 0, 1, 1, 99, -1])).toEqual([
			{ starts: 0, ends: 10 },
			{ starts: 17, ends: 22 }
		]);
		expect(runs(all, [])).toEqual([]);
	});
});
