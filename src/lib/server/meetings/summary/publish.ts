import { today } from '#lib/text/dates.ts';
import { allow, type Actor } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { now, together, type Day, type Db } from '../../db/index.ts';
import { tell } from '../../groups/index.ts';
import type { MeetingRow, SummaryRow } from '../tables.ts';
import { namesIn } from './names.ts';
import { positionsOf } from './positions.ts';
import { summaryOf } from './find.ts';
import { problems, type Problem } from './text.ts';

/** Why a summary cannot be published yet. */
export type Obstacle =
	| { why: 'not-written' }
	| { why: 'not-sent-round' }
	| { why: 'text'; problem: Problem }
	| { why: 'too-early'; answerBy: Day }
	| { why: 'unanswered'; number: number }
	| { why: 'names'; names: string[] };

/**
 * What stands in the way of publishing (rules.md section 6): to the group, that it was not sent round;
 * to everyone, also that the day to answer by is not past or a suggestion is unanswered.
 */
export async function obstacles(
	db: Db,
	meeting: Pick<MeetingRow, 'id'>,
	to: 'group' | 'everyone'
): Promise<Obstacle[]> {
	const summary = await summaryOf(db, meeting);
	if (!summary) return [{ why: 'not-written' }];
	const wrong = problems(summary.title, summary.body, await positionsOf(db, summary));
	const found: Obstacle[] = wrong.map((problem) => ({ why: 'text', problem }));
	if (!summary.sent_round_at || !summary.answer_by) return [{ why: 'not-sent-round' }, ...found];
	if (to === 'group') return found;

	const { answer_by } = summary;
	if (today() <= answer_by) found.push({ why: 'too-early', answerBy: answer_by });
	const number = await unanswered(db, summary);
	if (number > 0) found.push({ why: 'unanswered', number });
	return found;
}

/** Publishes the summary to the group. A list of obstacles instead, while there are any. */
export async function publishToGroup(
	db: Db,
	actor: Actor,
	meeting: MeetingRow
): Promise<SummaryRow | Obstacle[]> {
	allow(actor, 'summary.publish', { group: meeting.group_id });
	return together(db, async (db) => {
		const found = await obstacles(db, meeting, 'group');
		if (found.length) return found;
		return toGroup(db, actor, meeting);
	});
}

/**
 * Publishes the summary to everyone, and to the group if it was not yet. `checked`: words in it that may
 * be names, which the organiser has looked at; any other that is found stands in the way.
 */
export async function publishToAll(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	checked: string[] = []
): Promise<SummaryRow | Obstacle[]> {
	allow(actor, 'summary.publish', { group: meeting.group_id });
	return together(db, async (db) => {
		const found = await obstacles(db, meeting, 'everyone');
		if (found.length) return found;
		const names = await namesIn(db, actor, meeting);
		if (names.some((name) => !checked.includes(name))) return [{ why: 'names', names }];
		const summary = await toGroup(db, actor, meeting);
		if (summary.published_to_all_at && !summary.unpublished_at) return summary;
		return set(db, actor, summary, 'summary.published', {
			published_to_all_at: now(),
			published_to_all_by: actor.person,
			unpublished_at: null,
			unpublished_by: null
		});
	});
}

/** Takes a public summary back: its address keeps a plain notice, the group keeps the text. */
export async function unpublish(db: Db, actor: Actor, meeting: MeetingRow): Promise<void> {
	allow(actor, 'summary.publish', { group: meeting.group_id });
	await together(db, async (db) => {
		const summary = await summaryOf(db, meeting);
		if (!summary?.published_to_all_at || summary.unpublished_at) return;
		const taken = { unpublished_at: now(), unpublished_by: actor.person };
		await set(db, actor, summary, 'summary.unpublished', taken);
	});
}

async function toGroup(db: Db, actor: Actor, meeting: MeetingRow): Promise<SummaryRow> {
	const summary = await summaryOf(db, meeting);
	if (!summary) throw new Error('no summary to publish');
	if (summary.published_to_group_at) return summary;
	const published = { published_to_group_at: now(), published_to_group_by: actor.person };
	// each round that it went makes this a letter of its own
	const about = { kind: 'summary', id: `${summary.id} ${summary.sent_round_at}` };
	await tell(db, meeting.group_id, { kind: 'summary.published', about, except: actor.person });
	return set(db, actor, summary, 'summary.published-to-group', published);
}

async function set(
	db: Db,
	actor: Actor,
	summary: SummaryRow,
	verb: string,
	moments: Partial<SummaryRow>
) {
	const row = await db
		.updateTable('summary')
		.set(moments)
		.where('id', '=', summary.id)
		.returningAll()
		.executeTakeFirstOrThrow();
	await record(db, actor, verb, 'summary', summary);
	return row;
}

async function unanswered(db: Db, summary: SummaryRow): Promise<number> {
	const rows = await db
		.selectFrom('suggestion')
		.select('id')
		.where('summary_id', '=', summary.id)
		.where('accepted_at', 'is', null)
		.where('declined_at', 'is', null)
		.execute();
	return rows.length;
}
