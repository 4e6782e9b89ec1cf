import { describe, expect, it } from 'vitest';
import { agreementOf, agreementOn } from './kappa.ts';

/** The same by the formula as it is printed, in shares: each figure below is reckoned a second time. */
function byHand(table: number[][]) {
	const n = table.flat().reduce((sum, each) => sum + each, 0);
	const po = table.reduce((sum, row, index) => sum + (row[index] ?? 0) / n, 0);
	const pe = table.reduce((sum, row, index) => {
		const across = row.reduce((total, each) => total + each, 0) / n;
		const down = table.reduce((total, other) => total + (other[index] ?? 0), 0) / n;
		return sum + across * down;
	}, 0);
	return { po, pe, kappa: (po - pe) / (1 - pe) };
}

describe('Cohen’s kappa in worked examples from the literature', () => {
	it.each([
		// J. Cohen (1968), Weighted kappa, Psychological Bulletin 70: Table 1. Two judges, three
		// diagnoses, N = 200; printed as shares, here times 200. Kappa without weights.
		{
			of: 'Cohen 1968',
			table: [
				[88, 14, 18],
				[10, 40, 10],
				[2, 6, 12]
			],
			printed: { n: 200, po: 0.7, pe: 0.41, kappa: 0.492, digits: 3 }
		},
		// J. L. Fleiss (1981), Statistical Methods for Rates and Proportions, 2nd edition: Table 13.1.
		{
			of: 'Fleiss 1981',
			table: [
				[75, 1, 4],
				[5, 4, 1],
				[0, 0, 10]
			],
			printed: { n: 100, po: 0.89, pe: 0.66, kappa: 0.68, digits: 2 }
		},
		// A. R. Feinstein, D. V. Cicchetti (1990), High agreement but low kappa I, Journal of Clinical
		// Epidemiology 43: the same agreement, once with even and once with uneven margins.
		{
			of: 'Feinstein and Cicchetti 1990, even margins',
			table: [
				[40, 9],
				[6, 45]
			],
			printed: { n: 100, po: 0.85, pe: 0.5, kappa: 0.7, digits: 2 }
		},
		{
			of: 'Feinstein and Cicchetti 1990, uneven margins',
			table: [
				[80, 10],
				[5, 5]
			],
			printed: { n: 100, po: 0.85, pe: 0.78, kappa: 0.32, digits: 2 }
		}
	])('$of', ({ table, printed }) => {
		const { n, observed, expected, kappa } = agreementOf(table);
		expect(n).toBe(printed.n);
		expect(observed?.toFixed(2)).toBe(printed.po.toFixed(2));
		expect(expected?.toFixed(2)).toBe(printed.pe.toFixed(2));
		expect(kappa?.toFixed(printed.digits)).toBe(printed.kappa.toFixed(printed.digits));
		const hand = byHand(table);
		expect(observed).toBeCloseTo(hand.po, 12);
		expect(expected).toBeCloseTo(hand.pe, 12);
		expect(kappa).toBeCloseTo(hand.kappa, 12);
	});
});

describe('agreement on a theme', () => {
	it('is one where both always say the same, and less than nothing where they never do', () => {
		expect(agreementOn({ both: 3, first: 0, second: 0, neither: 4 }).kappa).toBe(1);
		expect(agreementOn({ both: 0, first: 3, second: 3, neither: 0 }).kappa).toBe(-1);
		expect(agreementOn({ both: 1, first: 1, second: 1, neither: 1 }).kappa).toBe(0);
	});

	it('cannot be said where chance alone agrees on everything, nor of nothing', () => {
		const all = agreementOn({ both: 7, first: 0, second: 0, neither: 0 });
		expect(all).toEqual({ n: 7, observed: 1, expected: 1, kappa: null });
		expect(agreementOn({ both: 0, first: 0, second: 0, neither: 7 }).kappa).toBeNull();
		const none = agreementOn({ both: 0, first: 0, second: 0, neither: 0 });
		expect(none).toEqual({ n: 0, observed: null, expected: null, kappa: null });
	});
});
