import { describe, expect, it } from 'vitest';
import { monthsWords, spansOf } from './spans.ts';
import type { Day } from '../../../db/index.ts';

const dates = (...all: [string, number, number?][]) =>
	new Map(all.map(([date, group, few = 0]) => [date, { group, few }]));
const shape = (from: ReturnType<typeof dates>) => {
	const { unit, spans } = spansOf(from);
	return {
		unit,
		spans: spans.map(({ from, to, label, short, group, few }) => [
			from,
			to,
			label,
			short,
			group,
			few
		])
	};
};

describe('stretches of time', () => {
	it('are weeks from Monday to Sunday, empty ones between too', () => {
		// 4 March 2026 is a Wednesday
		expect(shape(dates(['2026-03-04', 2, 1], ['2026-03-08', 1], ['2026-03-16', 4]))).toEqual({
			unit: 'week',
			spans: [
				['2026-03-02', '2026-03-08', 'The week from 2 March 2026', '2 Mar', 3, 1],
				['2026-03-09', '2026-03-15', 'The week from 9 March 2026', '9 Mar', 0, 0],
				['2026-03-16', '2026-03-22', 'The week from 16 March 2026', '16 Mar', 4, 0]
			]
		});
	});

	it('are months, quarters and years of a longer time, and lose nothing', () => {
		const units = [
			...(['2026-04-20', '2026-05-01', '2027-12-31', '2028-01-01'] as const),
			...(['2031-12-31', '2032-01-01'] as const)
		].map((last) => {
			const { unit, spans } = spansOf(dates(['2026-01-05', 3, 1], [last, 2]));
			expect(spans.reduce((all, { group, few }) => all + group + few, 0)).toBe(6);
			return `${unit} ${spans.length}`;
		});
		expect(units).toEqual(['week 16', 'month 5', 'month 24', 'quarter 9', 'quarter 24', 'year 7']);
		const [first] = spansOf(dates(['2026-02-05', 3], ['2029-03-01', 2])).spans;
		expect(first).toMatchObject({
			...{ from: '2026-01-01', to: '2026-03-31', label: 'January to March 2026' },
			...{ short: 'Jan–Mar', year: '2026' }
		});
	});

	it('count in the first of the latest 24 years what came before', () => {
		const { spans } = spansOf(dates(['1970-01-01', 1], ['2026-03-01', 2]));
		expect(spans).toHaveLength(24);
		expect(spans[0]).toMatchObject({ from: '2003-01-01', group: 1 });
		expect(spans.at(-1)).toMatchObject({ from: '2026-01-01', to: '2026-12-31', group: 2 });
	});

	it('are never weeks where only months are known', () => {
		expect(shape(dates(['2026-03', 5], ['2026-04', 1]))).toMatchObject({
			unit: 'month',
			spans: [
				['2026-03-01', '2026-03-31', 'March 2026', 'Mar', 5, 0],
				['2026-04-01', '2026-04-30', 'April 2026', 'Apr', 1, 0]
			]
		});
		expect(spansOf(new Map()).spans).toEqual([]);
	});

	it('are said as people say months', () => {
		const words = (from: string, to: string) => monthsWords(from as Day, to as Day);
		expect(words('2026-03-01', '2026-03-31')).toBe('March 2026');
		expect(words('2026-01-01', '2026-03-31')).toBe('January to March 2026');
		expect(words('2025-11-01', '2026-02-28')).toBe('November 2025 to February 2026');
	});
});
