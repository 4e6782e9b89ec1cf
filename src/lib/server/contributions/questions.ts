import { daysAfter, daysBetween, today } from '#lib/text/dates.ts';
import { onTeam, type Actor } from '../access/index.ts';
import { together, type Day, type Db, type Instant } from '../db/index.ts';
import { threadIds } from '../prompts/index.ts';
import type { StudyRow } from '../studies/index.ts';
import { complete } from './rows.ts';
import type { Contribution } from './readable.ts';
import { tellTeam } from './tell-team.ts';
import type { ContributionRow } from './tables.ts';

/** How the team stands to a question that it was asked. `days`: how long an answer has been owed, 0 if not yet. */
export type Owing = { due: Day; answered: Instant | null; days: number };

/** Questions among those contributions, by id. Withdrawn and hidden ones are owed nothing. */
export async function owingOf(
	db: Db,
	said: Pick<
		ContributionRow,
		'id' | 'person_id' | 'answer_due' | 'shared_at' | 'hidden_at' | 'withdrawn_at'
	>[]
): Promise<Map<string, Owing>> {
	const asked = said.filter((c) => c.answer_due && !c.withdrawn_at && !c.hidden_at);
	const answers = await answersTo(db, asked);
	return new Map(
		asked.flatMap((c) => {
			if (!c.answer_due) return [];
			const answered = answers.get(c.id) ?? null;
			const days = answered ? 0 : Math.max(0, daysBetween(c.answer_due, today()));
			return [[c.id, { due: c.answer_due, answered, days }] as const];
		})
	);
}

/** Questions to a study's team, or from a group, that still wait for its answer: the most urgent first. */
export async function unansweredQuestions(
	db: Db,
	of: { study: string } | { group: string }
): Promise<{ said: Contribution; owing: Owing }[]> {
	const rows = await db
		.selectFrom('contribution')
		.selectAll()
		.where('thread_id', 'in', threadIds(db, of))
		.where('answer_due', 'is not', null)
		.where('withdrawn_at', 'is', null)
		.where('hidden_at', 'is', null)
		.orderBy('answer_due')
		.orderBy('id')
		.execute();
	const owing = await owingOf(db, rows);
	return (await complete(db, rows)).flatMap((said) => {
		const each = owing.get(said.id);
		return each && !each.answered ? [{ said, owing: each }] : [];
	});
}

/**
 * Whether it may be replied to although the finding is closed: a question, by the team, and by its asker
 * until the study ends.
 */
export function takesFollowUp(
	actor: Actor,
	c: Pick<Contribution, 'answer_due' | 'person_id' | 'study_id'>,
	study: Pick<StudyRow, 'ended_at'>
): boolean {
	if (!c.answer_due) return false;
	return onTeam(actor, c.study_id) || (c.person_id === actor.person && !study.ended_at);
}

/** Reminds teams, once for each question, on the day before they owe an answer. A job runs it. */
export async function remindOfQuestions(db: Db): Promise<void> {
	const rows = await db
		.selectFrom('contribution')
		.selectAll()
		.where('answer_due', '<=', daysAfter(today(), 1))
		.where('withdrawn_at', 'is', null)
		.where('hidden_at', 'is', null)
		.orderBy('answer_due', 'desc')
		.limit(1000)
		.execute();
	const owing = await owingOf(db, rows);
	const waiting = rows.filter((row) => !owing.get(row.id)?.answered);
	await together(db, async (db) => {
		for (const { id, study_id } of await complete(db, waiting))
			if (study_id) await tellTeam(db, study_id, { kind: 'question.due', id });
	});
}

/** When the team first answered, where whoever asked can read it: a private reply to shared words reaches nobody. */
async function answersTo(db: Db, asked: Pick<ContributionRow, 'id' | 'person_id' | 'shared_at'>[]) {
	const rows = asked.length
		? await db
				.selectFrom('contribution')
				.select(['in_reply_to', 'given_at', 'created_at', 'audience', 'shared_at'])
				.where(
					'in_reply_to',
					'in',
					asked.map(({ id }) => id)
				)
				.where('role', '=', 'researcher')
				.where('withdrawn_at', 'is', null)
				.where('hidden_at', 'is', null)
				.orderBy('given_at', 'desc')
				.execute()
		: [];
	const byId = new Map(asked.map((question) => [question.id, question]));
	return new Map(
		rows.flatMap((row) => {
			const question = byId.get(row.in_reply_to ?? '');
			const since = question?.shared_at;
			const toAll = row.audience === 'group' && row.shared_at;
			// what the room asked was asked by nobody: only the whole group can be answered
			const toAsker = question?.person_id && (!since || since > row.created_at);
			return toAll || toAsker ? [[row.in_reply_to ?? '', row.given_at] as const] : [];
		})
	);
}
