import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { facts } from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import { standingOn } from '../themes/index.ts';

/** How far what was given to a study has come: so many at least so far. */
export type Loop = { received: number; read: number; coded: number; outcome: number; told: number };

/** Counts it in one query. `outcome`: an outcome rests on it; `told`: on it one that the groups were told. */
export async function loop(db: Db, study: { id: string }): Promise<Loop> {
	const row = await db
		.selectFrom((from) =>
			// what stands under a theme is looked up once for each, not gathered anew for every number
			from
				.selectFrom(facts(db, study).as('said'))
				.select(({ eb }) => [
					'said.read_at',
					flag(eb, eb.exists(standingOn(db, eb.ref('said.id')))).as('coded'),
					flag(eb, eb('said.id', 'in', cited(db, study))).as('outcome'),
					flag(eb, eb('said.id', 'in', toldAbout(db, study))).as('told')
				])
				.as('come')
		)
		.select(({ eb, fn, lit }) => [
			fn.countAll<number | string>().as('received'),
			// what stands under a theme was read, pressed or not
			fn
				.sum<number | string>(
					eb
						.case()
						.when('come.read_at', 'is not', null)
						.then(lit(1))
						.else(eb.ref('come.coded'))
						.end()
				)
				.as('read'),
			fn.sum<number | string>('come.coded').as('coded'),
			fn.sum<number | string>('come.outcome').as('outcome'),
			fn.sum<number | string>('come.told').as('told')
		])
		.executeTakeFirstOrThrow();
	const { received, read, coded: sorted, outcome, told } = row;
	return {
		received: Number(received),
		read: Number(read ?? 0),
		coded: Number(sorted ?? 0),
		outcome: Number(outcome ?? 0),
		told: Number(told ?? 0)
	};
}

function flag<DB, TB extends keyof DB>(eb: ExpressionBuilder<DB, TB>, is: Expression<SqlBool>) {
	return eb.case().when(is).then(eb.lit(1)).else(eb.lit(0)).end();
}

/** Subquery: `contribution_id` of all on which an outcome rests that was told. */
export function toldAbout(db: Db, study: { id: string }) {
	return cited(db, study).where('told_at', 'is not', null);
}

function cited(db: Db, study: { id: string }) {
	return db
		.selectFrom('outcome_contribution')
		.innerJoin('outcome', 'outcome.id', 'outcome_contribution.outcome_id')
		.where('outcome.study_id', '=', study.id)
		.select('outcome_contribution.contribution_id');
}
