import { afterEach, describe, expect, it, vi } from 'vitest';
import { id, now } from './values.ts';

describe('the present moment', () => {
	afterEach(() => void vi.useRealTimers());

	it('comes only once, also within one millisecond', () => {
		vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-03-04T14:00:00.000Z') });
		expect([now(), now(), now()]).toEqual([
			'2031-03-04T14:00:00.000Z',
			'2031-03-04T14:00:00.001Z',
			'2031-03-04T14:00:00.002Z'
		]);
	});

	it('goes on also where it is asked far more often than milliseconds pass', () => {
		const all = Array.from({ length: 5000 }, now);
		expect(new Set(all).size).toBe(5000);
		expect(all.toSorted()).toEqual(all);
	});

	it('follows a clock that goes on, and one that is set back', () => {
		vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-03-04T15:00:00.000Z') });
		now();
		vi.setSystemTime(new Date('2031-03-04T15:00:07.000Z'));
		expect(now()).toBe('2031-03-04T15:00:07.000Z');
		vi.setSystemTime(new Date('2031-03-04T14:30:00.000Z'));
		expect(now()).toBe('2031-03-04T14:30:00.000Z');
	});
});

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
