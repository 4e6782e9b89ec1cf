import type { Expression, SqlBool } from 'kysely';
import { facts } from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import { coded } from '../themes/index.ts';

/** How far what was given to a study has come: so many at least so far. */
export type Loop = { received: number; read: number; coded: number; outcome: number; told: number };

/** Counts it in one query. `outcome`: an outcome rests on it; `told`: on it one that the groups were told. */
export async function loop(db: Db, study: { id: string }): Promise<Loop> {
	const row = await db
		.selectFrom(facts(db, study).as('said'))
		.select(({ eb, fn }) => {
			const isCoded = eb('said.id', 'in', coded(db, study));
			const when = (is: Expression<SqlBool>[]) =>
				fn.sum<number | string>(eb.case().when(eb.or(is)).then(1).else(0).end());
			return [
				fn.countAll<number | string>().as('received'),
				// what stands under a theme was read, pressed or not
				when([eb('said.read_at', 'is not', null), isCoded]).as('read'),
				when([isCoded]).as('coded'),
				when([eb('said.id', 'in', cited(db, study))]).as('outcome'),
				when([eb('said.id', 'in', toldAbout(db, study))]).as('told')
			];
		})
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
