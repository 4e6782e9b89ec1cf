import { byIds, type Contribution } from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import { studyOf } from '../prompts/index.ts';
import type { ChallengeRow } from './tables.ts';

/** A mark that stands, with what it stands on. */
export type Challenge = ChallengeRow & { said: Contribution };

/** Subquery: `contribution_id` of all that is marked in the study, for lists of contributions. */
export function challenged(db: Db, study: { id: string }) {
	return db
		.selectFrom('challenge')
		.where('study_id', '=', study.id)
		.where('removed_at', 'is', null)
		.select('contribution_id');
}

/** The mark that stands on each of these contributions; none: not in the map. */
export async function ofContributions(db: Db, ids: string[]): Promise<Map<string, ChallengeRow>> {
	if (!ids.length) return new Map();
	const rows = await db
		.selectFrom('challenge')
		.selectAll()
		.where('contribution_id', 'in', ids)
		.where('removed_at', 'is', null)
		.execute();
	return new Map(rows.map((row) => [row.contribution_id, row]));
}

/**
 * What disagrees with the findings of a study, by prompt, the first marked first. What was taken back,
 * or hidden by an organiser, needs no answer and is left out.
 */
export async function ofStudy(db: Db, study: { id: string }): Promise<Map<string, Challenge[]>> {
	const rows = await db
		.selectFrom('challenge')
		.selectAll()
		.where('study_id', '=', study.id)
		.where('removed_at', 'is', null)
		.orderBy('marked_at')
		.orderBy('id')
		.execute();
	if (!rows.length) return new Map();
	const said = await byIds(
		db,
		rows.map((row) => row.contribution_id)
	);
	const byId = new Map(said.map((each) => [each.id, each]));
	const of = await studyOf(
		db,
		said.flatMap(({ thread_id }) => thread_id ?? [])
	);
	const all = rows.flatMap((row) => {
		const on = byId.get(row.contribution_id);
		return on && !on.withdrawn_at && !on.hidden_at && !on.erased_at ? [{ ...row, said: on }] : [];
	});
	return Map.groupBy(all, ({ said }) => of.get(said.thread_id ?? '')?.prompt_id ?? '');
}

/** What disagrees with one finding. */
export async function ofPrompt(
	db: Db,
	prompt: { id: string; study_id: string }
): Promise<Challenge[]> {
	return (await ofStudy(db, { id: prompt.study_id })).get(prompt.id) ?? [];
}
