import { daysAfter, today } from '#lib/text/dates.ts';
import { allow, type Actor } from '../../access/index.ts';
import * as accounts from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { now, together, type Day, type Db } from '../../db/index.ts';
import * as groups from '../../groups/index.ts';
import { shareAll } from '../share.ts';
import type { MeetingRow, SummaryRow } from '../tables.ts';
import { wasThere } from '../who.ts';
import { isFinished, summaryOf } from './find.ts';
import { positionsOf } from './positions.ts';
import { problems, type Problem } from './text.ts';
import { takeBack } from './write.ts';

/** Days for reading a summary and asking for a correction (rules.md section 6). */
const ON_SCREEN = 7;
const ON_PAPER = 14;

/** The first day that may be asked for: a week from today, two where somebody reads on paper. */
export async function earliestAnswer(db: Db, group: string): Promise<Day> {
	const people = await groups.people(db, group);
	const contacts = await accounts.contacts(
		db,
		people.map((each) => each.person_id)
	);
	const paper = [...contacts.values()].some((contact) => contact.reach === 'post');
	return daysAfter(today(), paper ? ON_PAPER : ON_SCREEN);
}

/**
 * Whom the summary is sent to: those who were there, where that was written down by name, else
 * everybody in the group. `there`: which of the two.
 */
export async function roundTo(db: Db, meeting: Pick<MeetingRow, 'id' | 'group_id'>) {
	const ids = new Set(await wasThere(db, meeting));
	const all = (await groups.people(db, meeting.group_id)).map((each) => each.person_id);
	const present = all.filter((person) => ids.has(person));
	return present.length ? { people: present, there: true } : { people: all, there: false };
}

/** Whether it can go round: it never did, or it was changed since. */
export function goesRound(summary: SummaryRow): boolean {
	const { sent_round_at, answer_by, edited_at } = summary;
	return !sent_round_at || !answer_by || Boolean(edited_at && edited_at > sent_round_at);
}

/**
 * Sends the summary round to those who were there, with the day to answer by. Once more, when it was
 * changed since: then it is taken back from everyone until that day is past. From now on the notes of
 * the meeting are shared too (rules.md A2). Refusals: 'no-summary', 'sent' when nothing changed since
 * it was sent, the first possible day when this one is too soon, what is wrong with the text.
 */
export async function sendRound(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	answerBy: Day
): Promise<SummaryRow | 'no-summary' | 'sent' | { earliest: Day } | { problems: Problem[] }> {
	allow(actor, 'summary.write', { group: meeting.group_id });
	return together(db, async (db) => {
		const summary = await summaryOf(db, meeting);
		if (!summary) return 'no-summary';
		if (!goesRound(summary)) return 'sent';
		const earliest = await earliestAnswer(db, meeting.group_id);
		if (answerBy < earliest) return { earliest };
		const wrong = problems(summary.title, summary.body, await positionsOf(db, summary));
		if (wrong.length) return { problems: wrong };

		await shareAll(db, actor, meeting);
		if (isFinished(summary)) await takeBack(db, actor, summary);
		return send(db, actor, meeting, summary, answerBy);
	});
}

async function send(db: Db, actor: Actor, meeting: MeetingRow, summary: SummaryRow, by: Day) {
	const before = summary.sent_round_at;
	const sent = await db
		.updateTable('summary')
		.set({ sent_round_at: now(), sent_round_by: actor.person, answer_by: by })
		.where('id', '=', summary.id)
		.where('sent_round_at', before ? '=' : 'is', before)
		.returningAll()
		.executeTakeFirst();
	if (!sent) return 'sent' as const;

	// the moment makes each further round a letter of its own
	const about = { kind: 'summary', id: before ? `${summary.id} ${now()}` : summary.id };
	const { people } = await roundTo(db, meeting);
	for (const person of people)
		if (person !== actor.person)
			await groups.tellPerson(db, meeting.group_id, person, { kind: 'summary.round', about });
	await record(db, actor, 'summary.sent-round', 'summary', summary);
	return sent;
}
