import { dayOf } from '#lib/text/dates.ts';
import type { Day, Db } from '../db/index.ts';
import { threadIds } from '../prompts/index.ts';
import type { Guarded } from './readable.ts';
import type { ContributionRow } from './tables.ts';

/**
 * Subquery of what people gave to a study and its team can read, without a word of it: for counting by
 * where it came from. The team's own replies do not count, nor what is hidden or removed.
 */
export function facts(db: Db, study: { id: string }, prompt?: string) {
	return db
		.selectFrom('contribution')
		.where('contribution.thread_id', 'in', threadIds(db, { study: study.id, prompt }))
		.where('contribution.role', '<>', 'researcher')
		.where('contribution.withdrawn_at', 'is', null)
		.where('contribution.hidden_at', 'is', null)
		.select(({ eb }) => [
			'contribution.id',
			'contribution.group_id',
			'contribution.thread_id',
			'contribution.question_id',
			'contribution.channel',
			'contribution.agenda_item_id',
			'contribution.given_at',
			'contribution.read_at',
			eb
				.case()
				.when(eb.or([eb('audience', '=', 'private'), eb('shared_at', 'is', null)]))
				.then(1)
				.else(0)
				.end()
				.as('secret')
		]);
}

/** Subquery: the few in the study that `facts` leaves out, by id. */
export function uncounted(db: Db, study: { id: string }) {
	return db
		.selectFrom('contribution')
		.where('thread_id', 'in', threadIds(db, { study: study.id }))
		.where(({ eb, or }) =>
			or([
				eb('role', '=', 'researcher'),
				eb('withdrawn_at', 'is not', null),
				eb('hidden_at', 'is not', null)
			])
		)
		.select('contribution.id');
}

/**
 * Subquery of everything given to a study, what is hidden or removed too, without a word of it: where
 * it came from, and what decides who reads it (`readable`).
 */
export function guards(db: Db, study: { id: string }) {
	return db
		.selectFrom('contribution')
		.where('contribution.thread_id', 'in', threadIds(db, { study: study.id }))
		.select(guarded);
}

const guarded = [
	...(['contribution.id', 'contribution.kind', 'contribution.group_id'] as const),
	...(['contribution.thread_id', 'contribution.person_id', 'contribution.audience'] as const),
	...(['contribution.shared_at', 'contribution.hidden_at', 'contribution.withdrawn_at'] as const),
	...(['contribution.erased_at', 'contribution.channel', 'contribution.given_at'] as const)
];

/** Words with what decides who reads them, and by what they are found. */
export type WithText = Guarded &
	Pick<ContributionRow, 'id' | 'ref' | 'number' | 'body' | 'edited_at' | 'given_at'>;

/**
 * Those contributions to a study, or those of them to one finding, by id and in no order. Whoever shows
 * them asks `readable`.
 */
export async function textsOf(
	db: Db,
	study: { id: string },
	ids: string[],
	prompt?: string
): Promise<WithText[]> {
	const rows = await db
		.selectFrom('contribution')
		.where('contribution.thread_id', 'in', threadIds(db, { study: study.id, prompt }))
		.where('contribution.id', 'in', ids)
		.select([...guarded, 'contribution.ref', 'contribution.number'])
		.select(['contribution.body', 'contribution.edited_at'])
		.execute();
	return rows.map((row) => ({ ...row, study_id: study.id }));
}

/** What was given to the study and worded otherwise since: ids, and when the words that stand now came. */
export async function reworded(db: Db, study: { id: string }) {
	return db
		.selectFrom('contribution')
		.where('thread_id', 'in', threadIds(db, { study: study.id }))
		.where('edited_at', 'is not', null)
		.select(['id', 'edited_at'])
		.execute();
}

/** How much was given on one day: to the group, and for the team and the organisers alone. */
export type GivenOn = { day: Day; group: number; few: number };

/** How much was given to the study on each day on which something was, the first day first. */
export async function takingPart(db: Db, study: { id: string }): Promise<GivenOn[]> {
	const rows = await db
		.selectFrom(facts(db, study).as('said'))
		// by hours, since a day in London begins at another hour in summer
		.select(({ eb, fn }) => [
			fn<string>('substr', ['said.given_at', eb.lit(1), eb.lit(13)]).as('hour'),
			'said.secret',
			fn.countAll<number | string>().as('number')
		])
		.groupBy(['hour', 'said.secret'])
		.execute();
	const days = new Map<Day, GivenOn>();
	for (const { hour, secret, number } of rows) {
		const day = dayOf(`${hour}:00:00.000Z`);
		const on = days.get(day) ?? { day, group: 0, few: 0 };
		on[Number(secret) ? 'few' : 'group'] += Number(number);
		days.set(day, on);
	}
	return [...days.values()].toSorted((a, b) => a.day.localeCompare(b.day));
}
