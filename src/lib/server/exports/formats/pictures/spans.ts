import { day as dayWords, monthName } from '#lib/text/dates.ts';
import type { Day } from '../../../db/index.ts';

type Unit = 'week' | 'month' | 'quarter' | 'year';

/** A stretch of time, with what was given in it. `short`: for an axis that says the year below. */
export type Span = {
	from: Day;
	/** its last day */
	to: Day;
	label: string;
	short: string;
	year: string;
	group: number;
	few: number;
};

type Dates = Map<string, { group: number; few: number }>;

/** How many stretches of each unit one picture shows; a longer time is counted by the next. */
const MOST: Record<Unit, number> = { week: 16, month: 24, quarter: 24, year: 24 };

const LENGTHS = {
	week: { days: 7 },
	month: { months: 1 },
	quarter: { months: 3 },
	year: { years: 1 }
} as const;

/**
 * Adds up what was given by weeks, months, quarters or years, from the first to the last without a gap.
 * Dates are days, or months such as `2026-03`, of which no weeks are made. Of more than 24 years all that
 * came before counts in the first.
 */
export function spansOf(dates: Dates): { unit: Unit; spans: Span[] } {
	const days = [...dates.keys()].toSorted();
	const [first, last] = [days.at(0), days.at(-1)];
	if (!first || !last) return { unit: 'month', spans: [] };
	const units: Unit[] = ['week', 'month', 'quarter', 'year'];
	const unit =
		units.find((unit) => {
			if (unit === 'week' && first.length === 7) return false;
			return beginnings(first, last, unit).length <= MOST[unit];
		}) ?? 'year';
	const spans = beginnings(first, last, unit)
		.slice(-MOST[unit])
		.map((from) => spanOf(from, unit));
	for (const [date, { group, few }] of dates) {
		const span = spans.findLast(({ from }) => from <= whole(date)) ?? spans[0];
		if (!span) continue;
		span.group += group;
		span.few += few;
	}
	return { unit, spans };
}

/** "March 2026", "January to March 2026", "November 2025 to February 2026". */
export function monthsWords(from: Day, to: Day): string {
	const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
	if (first === last) return monthName(first);
	const named = monthName(first);
	const sameYear = first.slice(0, 4) === last.slice(0, 4);
	return `${sameYear ? named.replace(/ \d+$/, '') : named} to ${monthName(last)}`;
}

const whole = (date: string) => (date.length === 7 ? `${date}-01` : date);

function beginnings(first: string, last: string, unit: Unit): Temporal.PlainDate[] {
	const found: Temporal.PlainDate[] = [];
	const end = Temporal.PlainDate.from(whole(last));
	let at = beginningOf(Temporal.PlainDate.from(whole(first)), unit);
	while (Temporal.PlainDate.compare(at, end) <= 0) {
		found.push(at);
		at = at.add(LENGTHS[unit]);
	}
	return found;
}

function beginningOf(day: Temporal.PlainDate, unit: Unit) {
	if (unit === 'week') return day.subtract({ days: day.dayOfWeek - 1 });
	if (unit === 'month') return day.with({ day: 1 });
	if (unit === 'year') return day.with({ month: 1, day: 1 });
	return day.with({ month: day.month - ((day.month - 1) % 3), day: 1 });
}

const shortMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

function spanOf(at: Temporal.PlainDate, unit: Unit): Span & { from: Day } {
	const from = at.toString() as Day;
	const to = at.add(LENGTHS[unit]).subtract({ days: 1 }).toString() as Day;
	const month = (day: Day) => shortMonth.format(new Date(`${day}T12:00:00Z`));
	const words = {
		week: { label: `The week from ${dayWords(from)}`, short: `${at.day} ${month(from)}` },
		month: { label: monthName(from.slice(0, 7)), short: month(from) },
		quarter: { label: monthsWords(from, to), short: `${month(from)}–${month(to)}` },
		year: { label: from.slice(0, 4), short: '' }
	}[unit];
	return { from, to, ...words, year: from.slice(0, 4), group: 0, few: 0 };
}
