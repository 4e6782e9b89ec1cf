import { partsOf, retold, type Part } from '#lib/text/outcomes.ts';
import { notFound } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import { quotesOf } from './quoted.ts';
import type { OutcomeRow } from './tables.ts';

/**
 * An outcome with what it rests on. `open`: not on private words alone, so that groups may read it.
 * `you_said` holds the team's own words alone; `parts` is the same with the exact words of others in
 * their places, as far as they may be shown at this moment; `written` is what the team typed.
 */
export type Outcome = OutcomeRow & {
	cites: contributions.Contribution[];
	open: boolean;
	parts: Part[];
	written: string;
};

/** Every outcome of the study, newest first, drafts included: for its team. */
export async function list(db: Db, study: { id: string }): Promise<Outcome[]> {
	const rows = await db
		.selectFrom('outcome')
		.selectAll()
		.where('study_id', '=', study.id)
		.orderBy('number', 'desc')
		.execute();
	return withCited(db, rows);
}

/** One outcome by its number in the study; 404 when there is none. */
export async function byNumber(db: Db, study: { id: string }, number: string): Promise<Outcome> {
	if (!/^\d{1,9}$/.test(number)) notFound();
	const rows = await db
		.selectFrom('outcome')
		.selectAll()
		.where('study_id', '=', study.id)
		.where('number', '=', Number(number))
		.execute();
	const [outcome] = await withCited(db, rows);
	return outcome ?? notFound();
}

/** One outcome by its id, or null. */
export async function byId(db: Db, outcome: string): Promise<Outcome | null> {
	const rows = await db.selectFrom('outcome').selectAll().where('id', '=', outcome).execute();
	const [found] = await withCited(db, rows);
	return found ?? null;
}

/** The told outcomes of those prompts, oldest first. */
export async function toldOf(db: Db, prompts: string[]): Promise<Outcome[]> {
	const rows = await db
		.selectFrom('outcome')
		.selectAll()
		.where('prompt_id', 'in', prompts)
		.where('told_at', 'is not', null)
		.orderBy('told_at')
		.orderBy('number')
		.execute();
	return withCited(db, rows);
}

/** The outcomes that cite each of these contributions, drafts included, by number; none: not in the map. */
export async function ofContributions(db: Db, ids: string[]): Promise<Map<string, OutcomeRow[]>> {
	const rows = await db
		.selectFrom('outcome')
		.innerJoin('outcome_contribution', 'outcome_id', 'outcome.id')
		.selectAll('outcome')
		.select('contribution_id')
		.where('contribution_id', 'in', ids)
		.orderBy('number')
		.execute();
	return Map.groupBy(rows, (row) => row.contribution_id);
}

/** The same outcomes with what they rest on. */
export async function withCited(db: Db, rows: OutcomeRow[]): Promise<Outcome[]> {
	if (!rows.length) return [];
	const links = await db
		.selectFrom('outcome_contribution')
		.selectAll()
		.where(
			'outcome_id',
			'in',
			rows.map((row) => row.id)
		)
		.execute();
	const cited = await contributions.byIds(db, [
		...new Set(links.map((link) => link.contribution_id))
	]);
	const byOutcome = Map.groupBy(links, (link) => link.outcome_id);
	const quotes = await quotesOf(
		db,
		rows.map((row) => row.id)
	);
	return rows.map((row) => {
		const ids = new Set(byOutcome.get(row.id)?.map((link) => link.contribution_id));
		const cites = cited.filter((contribution) => ids.has(contribution.id));
		const open = isOpen(cites);
		const parts = partsOf(row.you_said, quotes.get(row.id) ?? new Map());
		return { ...row, cites, open, parts, written: row.you_said, you_said: retold(row.you_said) };
	});
}

/** What it rests on still: not taken back, nor hidden. Of the rest nothing may be retold (rules.md section 3). */
export function standing(cites: contributions.Contribution[]): contributions.Contribution[] {
	return cites.filter((said) => !said.withdrawn_at && !said.erased_at && !said.hidden_at);
}

/**
 * Not on private words alone (rules.md O4), also once what the group could read beside them was taken
 * back or hidden. Where nothing stands any more, it is as it was when it was told.
 */
function isOpen(cites: contributions.Contribution[]): boolean {
	const left = standing(cites);
	const rests = left.length ? left : cites;
	return !rests.length || rests.some((said) => !contributions.isPrivate(said));
}
