import { daysAfter, today } from '#lib/text/dates.ts';
import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { answersTo } from './answers.ts';
import type { Work } from './work.ts';

/** So many days before a meeting it is asked who has not yet said whether they come. */
const ASKED = 7;

/** What becomes of a meeting's summary, and who has not said whether they come, as work for the organiser. */
export async function followUp(db: Db, group: string): Promise<Work[]> {
	return [
		...(await summaries(db, group)),
		...(await uncounted(db, group)),
		...(await unanswered(db, group))
	];
}

/** The next step of each summary that everybody in the group waits for. */
async function summaries(db: Db, group: string): Promise<Work[]> {
	const met = await db
		.selectFrom('meeting')
		.leftJoin('summary', 'summary.meeting_id', 'meeting.id')
		.select(['number', 'meeting.title', 'on_day', 'notes_shared_at', 'summary.created_at'])
		.select(['sent_round_at', 'answer_by', 'published_to_group_at', 'published_to_all_at'])
		.where('group_id', '=', group)
		.where('on_day', '<', today())
		.where('cancelled_at', 'is', null)
		.where('published_to_group_at', 'is', null)
		.execute();
	return met.flatMap((row): Work[] => {
		const { number, title, answer_by } = row;
		if (!row.created_at)
			return row.notes_shared_at
				? [{ kind: 'write summary', number, title, since: row.notes_shared_at }]
				: []; // the notes come first, and have a line of their own
		if (!row.sent_round_at) return [{ kind: 'send round', number, title, since: row.created_at }];
		if (!answer_by || answer_by >= today()) return [];
		return [{ kind: 'publish', number, title, since: daysAfter(answer_by, 1) }];
	});
}

/** Meetings of which nobody wrote down how many came. */
async function uncounted(db: Db, group: string): Promise<Work[]> {
	const rows = await db
		.selectFrom('meeting')
		.select(['number', 'title', 'on_day as since'])
		.where('group_id', '=', group)
		.where('on_day', '<', today())
		.where('members_came', 'is', null)
		.where('cancelled_at', 'is', null)
		.execute();
	return rows.map((row) => ({ ...row, kind: 'who came' as const }));
}

/** How many people have not said whether they come to a meeting that is soon. */
async function unanswered(db: Db, group: string): Promise<Work[]> {
	const soon = await db
		.selectFrom('meeting')
		.select(['id', 'number', 'title', 'on_day'])
		.where('group_id', '=', group)
		.where('on_day', '>=', today())
		.where('on_day', '<=', daysAfter(today(), ASKED))
		.where('cancelled_at', 'is', null)
		.execute();
	const members = soon.length
		? (await groups.people(db, group)).filter(({ role }) => role === 'member')
		: [];
	const work = soon.map(async ({ id, number, title, on_day }): Promise<Work[]> => {
		const answered = await answersTo(db, { id });
		const people = members.filter(({ person_id }) => !answered.has(person_id)).length;
		const since = daysAfter(on_day, -ASKED);
		return people ? [{ kind: 'answers', number, title, since, people }] : [];
	});
	return (await Promise.all(work)).flat();
}
