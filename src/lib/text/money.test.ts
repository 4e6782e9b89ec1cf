import { describe, expect, it } from 'vitest';
import { inHours, lasting, pence, pounds } from './money.ts';

describe('money', () => {
	it('is said in pounds, and in pence where there are some', () => {
		expect([1250, 2500, 5, 125_000, 0].map(pounds)).toEqual([
			...['£12.50', '£25', '£0.05', '£1,250', '£0']
		]);
	});

	it('is read as people type it', () => {
		expect(['12.50', '£12.50', ' £ 25 ', '25', '1,250', '0.05'].map(pence)).toEqual([
			...[1250, 1250, 2500, 2500, 125_000, 5]
		]);
	});

	it('is nothing where it could be another amount than was meant', () => {
		for (const typed of ['', '-5', '12.5', '12,50', '1,25', '12.505', 'twelve', '1e3', '£', '١٢'])
			expect(pence(typed)).toBeNull();
	});
});

describe('time', () => {
	it('is said in hours and minutes', () => {
		expect([30, 1, 60, 75, 120, 61, 6000].map(lasting)).toEqual([
			...['30 minutes', '1 minute', '1 hour', '1 hour and 15 minutes', '2 hours'],
			...['1 hour and 1 minute', '100 hours']
		]);
		expect([750, 60, 100, 600_000].map(inHours)).toEqual(['12.5', '1', '1.7', '10,000']);
	});
});
