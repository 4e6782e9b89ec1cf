import { daysAfter, daysBetween, today } from '#lib/text/dates.ts';
import { allow, type Actor } from '../access/index.ts';
import type { Day, Db } from '../db/index.ts';
import * as prompts from '../prompts/index.ts';
import { agenda, type Item } from './agenda.ts';
import { before } from './find.ts';
import type { MeetingRow } from './tables.ts';

/** Where nobody can tell how often a group meets. */
const MONTH = 28;

/** What the next of a series begins with. */
export type Like = {
	meeting: Pick<
		MeetingRow,
		'title' | 'on_day' | 'starts' | 'ends' | 'place' | 'travel' | 'access' | 'link'
	>;
	items: Item[];
};

/**
 * The next meeting like this one: the same place and hours, the items with their minutes, and the
 * findings that still take answers; papers stay behind. Its day is a suggestion: as long after this
 * one as this one was after the one before, on the same day of the week, and not in the past.
 */
export async function nextLike(db: Db, actor: Actor, meeting: MeetingRow): Promise<Like> {
	allow(actor, 'meeting.plan', { group: meeting.group_id });
	const items = await agenda(db, meeting);
	const { title, starts, ends, place, travel, access, link } = meeting;
	const on_day = await nextDay(db, meeting);
	return {
		meeting: { title, on_day, starts, ends, place, travel, access, link },
		items: items.flatMap((item) => {
			if (item.kind === 'actions') return []; // it comes by itself, where there is something
			const paper = { words: '', link: '', file_id: null, file: null };
			const finding = item.finding && prompts.isOpen(item.finding) ? item.finding : null;
			return [{ ...item, ...paper, finding }];
		})
	};
}

async function nextDay(db: Db, meeting: MeetingRow): Promise<Day> {
	const last = await before(db, meeting);
	const apart = last ? Math.round(daysBetween(last.on_day, meeting.on_day) / 7) * 7 : 0;
	const step = apart || MONTH;
	let day = daysAfter(meeting.on_day, step);
	while (day <= today()) day = daysAfter(day, step);
	return day;
}
