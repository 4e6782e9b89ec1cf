import { describe, expect, it } from 'vitest';
import type { Day } from '#server/db/values.ts';
import { periods } from './periods.ts';

const on = (day: string, group: number, few = 0) => ({ day: day as Day, group, few });

describe('what was given, over time', () => {
	it('is nothing where nothing was given', () => {
		expect(periods([])).toEqual({ unit: 'week', all: [], before: 0 });
	});

	it('is added up by weeks from Monday, those without anything included', () => {
		const { unit, all } = periods([
			on('2026-03-01', 1),
			on('2026-03-02', 2, 1),
			on('2026-03-08', 3),
			on('2026-03-17', 4)
		]);
		expect(unit).toBe('week');
		expect(all.map(({ from, group, few }) => [from, group, few])).toEqual([
			['2026-02-23', 1, 0],
			['2026-03-02', 5, 1],
			['2026-03-09', 0, 0],
			['2026-03-16', 4, 0]
		]);
		expect(all[0]?.label).toBe('The week from 23 February 2026');
	});

	it('is added up by months over a longer time, the latest two years of it', () => {
		const given = [on('2023-01-31', 9, 1), on('2025-12-31', 1), on('2026-02-01', 2)];
		const { unit, all, before } = periods(given);
		expect([unit, before]).toEqual(['month', 10]);
		expect(all).toHaveLength(24);
		expect(all.slice(-3).map(({ at, group }) => [at, group])).toEqual([
			['December 2025', 1],
			['January 2026', 0],
			['February 2026', 2]
		]);
	});
});
