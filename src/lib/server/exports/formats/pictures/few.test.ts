import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { row, steps, together } from './few.ts';

const isFew = (number: number) => number > 0 && number < 5;
const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);
const numbers = fc.array(fc.oneof(fc.nat(6), fc.nat(40)), { minLength: 1, maxLength: 8 });

describe('numbers for others', () => {
	it('leave out what is below five, and with one alone the next', () => {
		expect(row([10, 3, 20, 4])).toEqual([10, null, 20, null]);
		expect(row([10, 3, 20, 0])).toEqual([null, null, 20, null]);
		expect(row([10, 2, 20, 2])).toEqual([null, null, 20, null]);
		expect(row([9, 0, 7])).toEqual([9, null, 7]);
		expect(row([4, 9])).toEqual([null, null]);
		expect(row([3])).toEqual([null]);
	});

	it('leave out a part that would tell the small rest of its whole', () => {
		expect(row([9, 8, 6], [[12, 8, 20]])).toEqual([null, 8, null]);
		expect(row([9, 8], [[14, 8]])).toEqual([9, 8]);
	});

	it('give no number below five, whatever is known of the whole', () => {
		fc.assert(
			fc.property(numbers, (all) => {
				const said = row(all);
				expect(said).toHaveLength(all.length);
				for (const [at, number] of said.entries())
					if (number !== null) expect([number, number >= 5]).toEqual([all[at], true]);
				// known the sum, what is left is none or five or more, and no single number
				const kept = all.filter((number, at) => said[at] === null && number > 0);
				if (said.some((number) => number !== null)) {
					expect(isFew(sum(kept))).toBe(false);
					expect(kept.length).not.toBe(1);
				}
			})
		);
	});

	it('say a step only where it lies five or more below the last that is said, or is the same', () => {
		expect(steps([40, 40, 30, 8])).toEqual([40, 40, 30, 8]);
		expect(steps([40, 38, 30, 4])).toEqual([40, null, 30, null]);
		expect(steps([40, 38, 36, 35])).toEqual([40, null, null, 35]);
		expect(steps([12, 0, 0, 0])).toEqual([12, null, null, null]);
		fc.assert(
			fc.property(numbers, (all) => {
				const falling = all.toSorted((a, b) => b - a);
				const said = steps(falling).filter((number) => number !== null);
				for (const [at, number] of said.entries()) {
					expect(number).toBeGreaterThanOrEqual(5);
					expect(isFew((said[at - 1] ?? number) - number)).toBe(false);
				}
			})
		);
	});

	it('put stretches of time together until each has five, and lose none', () => {
		const spans = [1, 4, 6, 0, 2].map((number, span) => ({ span, number }));
		expect(together(spans)).toEqual([
			{ first: 0, last: 1, number: 5 },
			{ first: 2, last: 4, number: 8 }
		]);
		expect(together([{ span: 'a', number: 4 }])).toEqual([]);
		fc.assert(
			fc.property(numbers, (all) => {
				const found = together(all.map((number, span) => ({ span, number })));
				expect(found.every(({ number }) => number >= 5)).toBe(true);
				expect(sum(found.map(({ number }) => number))).toBe(sum(all) < 5 ? 0 : sum(all));
				for (const [at, { first }] of found.entries())
					expect(first).toBe(at ? (found[at - 1]?.last ?? NaN) + 1 : 0);
			})
		);
	});
});
