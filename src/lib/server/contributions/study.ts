import type { Db } from '../db/index.ts';
import { threadIds } from '../prompts/index.ts';
import { fits, type Wanted } from './fits.ts';
import { withAnswers } from './rows.ts';
import type { Contribution } from './readable.ts';

type Page = Wanted & {
	/** the last contribution of the page before: the list goes on with older ones */
	after?: Pick<Contribution, 'given_at' | 'id'>;
	limit?: number;
};

/**
 * What was given to a study in any group, newest first, by key and a thousand at a time. States are
 * not left out: whoever shows words asks `readable`, whoever exports counts them.
 */
export async function ofStudy(db: Db, study: string, wanted: Page = {}): Promise<Contribution[]> {
	const { after, limit = 1000 } = wanted;
	// which they are is known without a word of them: only those of this page are read whole
	const page = db
		.selectFrom('contribution')
		.select('id')
		.where('thread_id', 'in', threadIds(db, { study, prompt: wanted.prompt }))
		.where((eb) => fits(db, eb, wanted))
		.$if(after !== undefined, (q) =>
			q.where((eb) =>
				after
					? eb.or([
							eb('given_at', '<', after.given_at),
							eb('given_at', '=', after.given_at).and('id', '<', after.id)
						])
					: eb.and([])
			)
		)
		.orderBy('given_at', 'desc')
		.orderBy('id', 'desc')
		.limit(limit);
	const rows = await db
		.selectFrom('contribution')
		.selectAll()
		.where('id', 'in', page)
		.orderBy('given_at', 'desc')
		.orderBy('id', 'desc')
		.execute();
	return withAnswers(db, rows, () => study);
}

/** How many of a study fit each of some wishes, in one query. A wish by name; `all`: what all have in common. */
export async function tally<Name extends string>(
	db: Db,
	study: string,
	all: Wanted,
	wishes: Record<Name, Wanted>
): Promise<Record<Name, number>> {
	const names = Object.keys(wishes) as Name[];
	const row = await db
		.selectFrom('contribution')
		.where('thread_id', 'in', threadIds(db, { study, prompt: all.prompt }))
		.where((eb) => fits(db, eb, all))
		.select((eb) =>
			names.map((name, at) =>
				eb.fn
					.sum<number | string | null>(
						eb
							.case()
							.when(fits(db, eb, wishes[name]))
							.then(eb.lit(1))
							.else(eb.lit(0))
							.end()
					)
					.as(`wish_${at}`)
			)
		)
		.executeTakeFirstOrThrow();
	const sums = row as Record<string, number | string | null>;
	return Object.fromEntries(
		names.map((name, at) => [name, Number(sums[`wish_${at}`] ?? 0)])
	) as Record<Name, number>;
}
