import { expect, test } from 'vitest';
import { shownPages } from './pages.ts';

test.each([
	[1, 1, [1]],
	[1, 3, [1, 2, 3]],
	[1, 9, [1, 2, null, 9]],
	[5, 9, [1, null, 4, 5, 6, null, 9]],
	// a gap of one page would take as much room as its number
	[4, 7, [1, 2, 3, 4, 5, 6, 7]],
	[9, 9, [1, null, 8, 9]]
])('page %i of %i', (page, pages, shown) => {
	expect(shownPages(page, pages)).toEqual(shown);
});
