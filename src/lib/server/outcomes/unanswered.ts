import * as challenges from '../challenges/index.ts';
import type { Db } from '../db/index.ts';
import { ofContributions } from './find.ts';

/**
 * What disagrees with the findings of a study and has no answer yet, by prompt: no told outcome rests on
 * it. A finding is not answered while one stands.
 */
export async function unansweredOf(
	db: Db,
	study: { id: string }
): Promise<Map<string, challenges.Challenge[]>> {
	const all = await challenges.ofStudy(db, study);
	const ids = [...all.values()].flat().map(({ contribution_id }) => contribution_id);
	const cited = ids.length ? await ofContributions(db, ids) : new Map();
	return new Map(
		[...all].flatMap(([prompt, standing]) => {
			const open = standing.filter(({ contribution_id: id }) => !isAnswered(cited.get(id)));
			return open.length ? [[prompt, open] as const] : [];
		})
	);
}

/** The same of one finding. */
export async function unanswered(
	db: Db,
	prompt: { id: string; study_id: string }
): Promise<challenges.Challenge[]> {
	return (await unansweredOf(db, { id: prompt.study_id })).get(prompt.id) ?? [];
}

function isAnswered(outcomes: { told_at: string | null }[] = []) {
	return outcomes.some(({ told_at }) => told_at !== null);
}
