import { describe, expect, it } from 'vitest';
import type { Instant } from '../db/index.ts';
import { isQuiet } from './quiet.ts';

describe('quiet hours', () => {
	const at = (moment: string) => moment as Instant;

	it('run over midnight, and begin and end on the hour', () => {
		const hours = { from: 21, to: 8 };
		for (const quiet of ['21:00', '23:59', '00:00', '07:59'])
			expect(isQuiet(at(`2026-01-15T${quiet}:00.000Z`), hours)).toBe(true);
		for (const loud of ['08:00', '12:00', '20:59'])
			expect(isQuiet(at(`2026-01-15T${loud}:00.000Z`), hours)).toBe(false);
	});

	it('can lie within a day', () => {
		const hours = { from: 1, to: 6 };
		expect(isQuiet(at('2026-01-15T05:59:00.000Z'), hours)).toBe(true);
		for (const loud of ['00:59', '06:00', '23:00'])
			expect(isQuiet(at(`2026-01-15T${loud}:00.000Z`), hours)).toBe(false);
	});

	it('are London’s in summer too', () => {
		expect(isQuiet(at('2026-07-15T07:00:00.000Z'), { from: 21, to: 8 })).toBe(false);
		expect(isQuiet(at('2026-07-15T20:00:00.000Z'), { from: 21, to: 8 })).toBe(true);
	});

	it('need not be', () => {
		expect(isQuiet(at('2026-01-15T03:00:00.000Z'), null)).toBe(false);
	});
});
