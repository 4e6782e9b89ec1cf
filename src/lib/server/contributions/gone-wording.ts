import type { Db, Instant } from '../db/index.ts';

type Noted = { id: string; contribution_id: string; at: Instant };

const AT_ONCE = 1000;

/**
 * Which of these notes were made while words stood that are removed for good: neither there now nor
 * among the earlier wordings. For domains that keep notes about words.
 */
export async function onGoneWording(db: Db, notes: Noted[]): Promise<string[]> {
	const gone: string[] = [];
	for (let from = 0; from < notes.length; from += AT_ONCE)
		gone.push(...(await among(db, notes.slice(from, from + AT_ONCE))));
	return gone;
}

async function among(db: Db, notes: Noted[]): Promise<string[]> {
	const edited = await db
		.selectFrom('contribution')
		.select(['id', 'edited_at'])
		.where(
			'id',
			'in',
			notes.map((note) => note.contribution_id)
		)
		.where('edited_at', 'is not', null)
		.execute();
	const since = new Map(edited.map(({ id, edited_at }) => [id, edited_at]));
	const earlier = Map.groupBy(
		await db
			.selectFrom('earlier_wording')
			.select(['contribution_id', 'stood_from', 'replaced_at'])
			.where('contribution_id', 'in', [...since.keys()])
			.execute(),
		(wording) => wording.contribution_id
	);
	return notes.flatMap(({ id, contribution_id, at }) => {
		const now = since.get(contribution_id);
		if (!now || at >= now) return [];
		const kept = (earlier.get(contribution_id) ?? []).some(
			({ stood_from, replaced_at }) => (stood_from ?? '') <= at && at < replaced_at
		);
		return kept ? [] : [id];
	});
}
