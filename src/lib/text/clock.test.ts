import { describe, expect, it } from 'vitest';
import { clock } from './clock.ts';

describe('a time of day', () => {
	it.each([
		['14:05', '14:05'],
		['2pm', '14:00'],
		['2.30 p.m.', '14:30'],
		['12 am', '00:00'],
		['12:15 PM', '12:15'],
		[' 9 ', '09:00']
	])('is read from %s', (typed, read) => {
		expect(clock(typed)).toBe(read);
	});

	it.each(['', 'two', '25', '14:60', '14pm', '0am', '1:5', '2026', '-1', '14 05'])(
		'is not read from "%s"',
		(typed) => {
			expect(clock(typed)).toBeNull();
		}
	);
});
