import { describe, expect, it } from 'vitest';
import { id } from './values.ts';

describe('ids', () => {
	it('are UUIDs of version 7, and none comes twice', () => {
		const ids = Array.from({ length: 5000 }, id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const each of ids)
			expect(each).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	});

	it('sort in the order in which they were made, many in one millisecond', () => {
		for (let round = 0; round < 20; round++) {
			const ids = Array.from({ length: 20 }, id);
			expect(ids.toSorted()).toEqual(ids);
		}
	});
});
