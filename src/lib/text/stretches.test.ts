import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { texts } from '../../../tests/support/unicode.ts';
import { lengthOf, tidy, wordsOf, type Passage } from './passages.ts';
import { drawn } from './stretches.ts';

const drawable = texts.chain((text) => {
	const place = fc.nat({ max: lengthOf(text) });
	const passage = fc
		.tuple(place, place)
		.map(([a, b]) => tidy(text, { starts: Math.min(a, b), ends: Math.max(a, b) }));
	return fc.record({
		text: fc.constant(text),
		passages: fc
			.array(passage, { maxLength: 8 })
			.map((all) => all.filter((each): each is Passage => each !== null))
	});
});

describe('passages drawn on a text', () => {
	it('may lie over each other', () => {
		const [line] = drawn('One two three', [
			{ starts: 0, ends: 7 },
			{ starts: 4, ends: 13 }
		]);
		expect(line).toEqual([
			{ starts: 0, words: 'One ', on: [0], opens: [0], closes: [] },
			{ starts: 4, words: 'two', on: [0, 1], opens: [1], closes: [0] },
			{ starts: 7, words: ' three', on: [1], opens: [], closes: [1] }
		]);
	});

	it('leave out no word, and each opens and closes once around its own', () => {
		fc.assert(
			fc.property(drawable, ({ text, passages }) => {
				const lines = drawn(text, passages);
				const all = lines.flat();
				const broken = text.split('\n').filter((line) => line !== '');
				expect(lines.map((line) => line.map(({ words }) => words).join(''))).toEqual(broken);
				for (const [index, passage] of passages.entries()) {
					const own = all.filter(({ on }) => on.includes(index));
					const words = wordsOf(text, passage).replaceAll('\n', '');
					expect(own.map((each) => each.words).join('')).toBe(words);
					expect(all.filter(({ opens }) => opens.includes(index))).toEqual(own.slice(0, 1));
					expect(all.filter(({ closes }) => closes.includes(index))).toEqual(own.slice(-1));
				}
			}),
			{ numRuns: 500 }
		);
	});

	it('are drawn at once where two hundred lie on twenty thousand letters', () => {
		const text = 'Somebody said a word 👩🏽‍🔬. '.repeat(800).slice(0, 20_000);
		const passages = Array.from({ length: 200 }, (_, index) => ({
			starts: index * 50,
			ends: index * 50 + 400
		}));
		const began = performance.now();
		const all = drawn(text, passages).flat();
		expect(performance.now() - began).toBeLessThan(500);
		expect(all.length).toBeGreaterThan(200);
	});
});
