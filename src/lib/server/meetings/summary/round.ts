import { daysAfter, today } from '#lib/text/dates.ts';
import { allow, type Actor } from '../../access/index.ts';
import * as accounts from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { now, together, type Day, type Db } from '../../db/index.ts';
import * as groups from '../../groups/index.ts';
import { shareAll } from '../share.ts';
import type { MeetingRow, SummaryRow } from '../tables.ts';
import { positionsOf } from './positions.ts';
import { summaryOf } from './save.ts';
import { problems, type Problem } from './text.ts';

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
 * Sends the draft round to everybody in the group, with the day to answer by. From now on the notes of
 * the meeting are shared too (rules.md A2). Refusals: 'no-summary', 'sent' when it was sent before,
 * the first possible day when this one is too soon, what is wrong with the text.
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
		if (summary.sent_round_at) return 'sent';
		const earliest = await earliestAnswer(db, meeting.group_id);
		if (answerBy < earliest) return { earliest };
		const wrong = problems(summary.title, summary.body, await positionsOf(db, summary));
		if (wrong.length) return { problems: wrong };

		await shareAll(db, actor, meeting);
		return send(db, actor, meeting.group_id, summary, answerBy);
	});
}

async function send(db: Db, actor: Actor, group: string, summary: SummaryRow, answerBy: Day) {
	const sent = await db
		.updateTable('summary')
		.set({ sent_round_at: now(), sent_round_by: actor.person, answer_by: answerBy })
		.where('id', '=', summary.id)
		.where('sent_round_at', 'is', null)
		.returningAll()
		.executeTakeFirst();
	if (!sent) return 'sent' as const;

	const about = { kind: 'summary', id: summary.id };
	await groups.tell(db, group, { kind: 'summary.round', about, except: actor.person });
	await record(db, actor, 'summary.sent-round', 'summary', summary);
	return sent;
}
