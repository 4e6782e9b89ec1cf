import { readable, byIds, type Contribution } from '../contributions/index.ts';
import type { Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import type { DoubtRow } from './tables.ts';

/** A doubt with the theme it is about, and the words. */
export type Doubt = DoubtRow & {
	number: number;
	name: string;
	plain_meaning: string;
	said: Contribution;
};

/** The doubts about each of these contributions, oldest first; none: not in the map. */
export async function doubtsOf(db: Db, said: Contribution[]): Promise<Map<string, Doubt[]>> {
	const byId = new Map(said.map((each) => [each.id, each]));
	const rows = await doubt(db)
		.where('contribution_id', 'in', [...byId.keys()])
		.orderBy('raised_at')
		.orderBy('doubt.id')
		.execute();
	const doubts = rows.flatMap((row) => {
		const about = byId.get(row.contribution_id);
		return about ? [{ ...row, said: about }] : [];
	});
	return Map.groupBy(doubts, (each) => each.contribution_id);
}

/** The study's doubts that nobody answered, oldest first: those whose words this person can read. */
export async function openDoubts(db: Db, actor: Actor, study: { id: string }): Promise<Doubt[]> {
	const rows = await doubt(db)
		.where('theme.study_id', '=', study.id)
		.where('answered_at', 'is', null)
		.orderBy('raised_at')
		.orderBy('doubt.id')
		.execute();
	const said = await byIds(db, [...new Set(rows.map((row) => row.contribution_id))]);
	const byId = new Map(said.map((each) => [each.id, each]));
	return rows.flatMap((row) => {
		const about = byId.get(row.contribution_id);
		return about && readable(actor, about) === 'words' ? [{ ...row, said: about }] : [];
	});
}

export function doubt(db: Db) {
	return db
		.selectFrom('doubt')
		.innerJoin('theme', 'theme.id', 'doubt.theme_id')
		.selectAll('doubt')
		.select(['theme.number', 'theme.name', 'theme.plain_meaning']);
}
