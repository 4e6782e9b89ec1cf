import { daysAfter, day as dayWords, monthName } from './dates.ts';
import type { Day } from '#server/db/values.ts';

/** A week or a month, from its first day, with what was counted in it. */
export type Period = { from: Day; at: string; label: string; group: number; few: number };

/** The most weeks that one picture shows; a longer time is counted by months. */
const WEEKS = 16;

/** The most months that one picture shows: the latest two years. */
const MONTHS = 24;

/**
 * Adds up what was given day by day, by weeks or by months, those without anything included. `before`:
 * so much was given before the first of them.
 */
export function periods(days: { day: Day; group: number; few: number }[]): {
	unit: 'week' | 'month';
	all: Period[];
	before: number;
} {
	const [first, last] = [days.at(0)?.day, days.at(-1)?.day];
	if (!first || !last) return { unit: 'week', all: [], before: 0 };
	const weeks = starts(monday(first), last, (day) => daysAfter(day, 7), WEEKS);
	const unit = weeks.whole ? 'week' : 'month';
	const { all } = weeks.whole ? weeks : starts(month(first), last, nextMonth, MONTHS);
	const periods = all.map((from) => ({ from, ...labelOf(from, unit), group: 0, few: 0 }));
	let before = 0;
	for (const { day, group, few } of days) {
		const period = periods.findLast(({ from }) => from <= day);
		if (period) {
			period.group += group;
			period.few += few;
		} else before += group + few;
	}
	return { unit, all: periods, before };
}

/** The first days of all periods until `last`; of too many the latest, and that they are not the whole. */
function starts(from: Day, last: Day, next: (day: Day) => Day, most: number) {
	const all: Day[] = [];
	for (let day = from; day <= last; day = next(day)) all.push(day);
	return { all: all.slice(-most), whole: all.length <= most };
}

function labelOf(from: Day, unit: 'week' | 'month') {
	const at = unit === 'week' ? dayWords(from) : monthName(from.slice(0, 7));
	return { at, label: unit === 'week' ? `The week from ${at}` : at };
}

function monday(day: Day): Day {
	return daysAfter(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7));
}

function month(day: Day): Day {
	return `${day.slice(0, 7)}-01` as Day;
}

function nextMonth(day: Day): Day {
	return month(daysAfter(day, 31));
}
