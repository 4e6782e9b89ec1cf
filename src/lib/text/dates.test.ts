import { afterEach, describe, expect, it, vi } from 'vitest';
import { clock, moment, time } from './dates.ts';

describe('times in words', () => {
	afterEach(() => vi.useRealTimers());
	const on = (day: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(day) });

	it.each([
		['00:00', '12 midnight'],
		['00:05', '12:05 after midnight'],
		['01:00', '1 in the morning'],
		['09:30', '9:30 in the morning'],
		['12:00', '12 noon'],
		['12:05', '12:05 in the afternoon'],
		['14:00', '2 in the afternoon'],
		['14:05', '2:05 in the afternoon'],
		['18:00', '6 in the evening'],
		['21:59', '9:59 in the evening'],
		['22:00', '10 at night'],
		['23:45', '11:45 at night']
	])('%s is %s', (hours, words) => {
		expect(time(hours)).toBe(words);
	});

	it('are those of London, in summer too', () => {
		expect(clock('2026-07-04T13:05:00.000Z')).toBe('2:05 in the afternoon');
		expect(clock('2026-01-04T13:00:00.000Z')).toBe('1 in the afternoon');
	});

	it('say the year only where it is another, also when the year turns meanwhile', () => {
		on('2026-11-22T12:00:00Z');
		const at = '2026-03-03T14:00:00.000Z';
		expect(moment(at)).toBe('Tuesday 3 March, 2 in the afternoon');
		expect(moment('2025-07-31T23:30:00.000Z')).toBe('Friday 1 August 2025, 12:30 after midnight');
		on('2027-01-02T12:00:00Z');
		expect(moment(at)).toBe('Tuesday 3 March 2026, 2 in the afternoon');
		expect(moment(at)).toBe('Tuesday 3 March 2026, 2 in the afternoon');
	});
});
