import { waysGiven } from '#lib/text/exports.ts';
import { day, monthName } from '#lib/text/dates.ts';
import type { Frame } from '../../../frame.ts';
import type { Given } from '../../../given.ts';

/** The column that holds what was said. */
export const WORDS = 'Words';

/** What a table of contributions says of each. */
export function columns({ forTeam }: Pick<Frame, 'forTeam'>): string[] {
	return ['Id', 'Who', WORDS, ...(forTeam ? ['How it came'] : []), 'When', 'May we quote'];
}

/** One contribution: its id names the row. */
export function rowOf(each: Given, { forTeam }: Pick<Frame, 'forTeam'>): string[] {
	const way = each.way && waysGiven[each.way];
	return [
		each.ref,
		[each.case, ...notes(each)].join(', '),
		each.text,
		...(forTeam ? [way] : []),
		when(each.date),
		quote[each.may_quote]
	];
}

const quote = { yes: 'yes', retell: 'only in other words', no: 'no' } as const;

function notes(each: Given): string[] {
	return [
		each.in_reply_to && `in reply to ${each.in_reply_to}`,
		each.audience === 'private' ? 'private' : '',
		each.wording === 'noted' ? 'noted, not the exact words' : '',
		each.meeting && `in the meeting of ${when(each.meeting)}`,
		each.agreed === null ? '' : agreed(each.agreed, each.agreed_of)
	].filter(Boolean);
}

function agreed(number: number, of: number | null) {
	return of === null ? `${number} agreed` : `${number} of ${of} agreed`;
}

/** Files for others say the month alone. */
function when(date: string) {
	return date.length > 7 ? day(date) : monthName(date);
}
