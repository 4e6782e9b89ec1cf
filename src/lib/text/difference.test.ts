import { describe, expect, it } from 'vitest';
import { difference, type Stretch } from './difference.ts';

describe('the difference of two texts', () => {
	it('is nothing but what was changed, word by word', () => {
		const to = 'Ten people came.\nWe had a lot of cake.';
		expect(difference('Ten people came.\nWe had a bit of tea.', to)).toEqual([
			{ kind: 'same', words: 'Ten people came.\nWe had a ' },
			{ kind: 'gone', words: 'bit of tea.' },
			{ kind: 'new', words: 'lot of cake.' }
		]);
		expect(difference('We met and had tea.', 'All met and had cake.')).toHaveLength(5);
	});

	it('shows whole lines that came or went', () => {
		expect(difference('One.\n', 'One.\nTwo.\n')).toEqual([
			{ kind: 'same', words: 'One.\n' },
			{ kind: 'new', words: 'Two.\n' }
		]);
		expect(difference('', 'All new')).toEqual([{ kind: 'new', words: 'All new' }]);
		expect(difference('All gone', '')).toEqual([{ kind: 'gone', words: 'All gone' }]);
		expect(difference('The same', 'The same')).toEqual([{ kind: 'same', words: 'The same' }]);
		expect(difference('', '')).toEqual([]);
	});

	it.each([
		['a b c d e', 'b x d e a'],
		['  spaces\n\n\nand lines ', 'spaces \nand  lines'],
		['🙂 naïve é', '🙂 naive é'],
		['x '.repeat(3000), 'y '.repeat(3000)]
	])('gives back both texts', (from, to) => {
		const all = difference(from, to);
		const without = (kind: Stretch['kind']) =>
			all.flatMap((each) => (each.kind === kind ? [] : each.words)).join('');
		expect(without('new')).toBe(from);
		expect(without('gone')).toBe(to);
	});

	it('takes the longest texts there are in a moment', () => {
		const words = (seed: number) =>
			Array.from({ length: 7000 }, (_, i) => `w${(i * seed) % 97}${i % 50 ? ' ' : '\n'}`).join('');
		// not the clock on the wall: another process may have had the machine meanwhile
		const begun = process.cpuUsage();
		difference(words(7), words(11));
		expect(process.cpuUsage(begun).user).toBeLessThan(2_000_000);
	});
});
