import type { Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Day, Db } from '../db/index.ts';
import { carryActions } from './standing.ts';
import type { ActionRow } from './tables.ts';

/** Who does what was agreed, and by when. `person`: for organisers to know, where somebody in the group does it. */
export type Doing = { doer: ActionRow['doer']; person: string | null; due_on: Day | null };

/**
 * Keeps who does what a point says, inside the caller's transaction. A point that is nothing to do, or
 * not any more, has no such row. What came of it meanwhile stays.
 */
export async function keepDoing(
	db: Db,
	point: Pick<contributions.Contribution, 'id' | 'group_id'>,
	doing: Doing | null
): Promise<void> {
	if (!doing) {
		await db.deleteFrom('action').where('contribution_id', '=', point.id).execute();
		return;
	}
	const { doer, due_on } = doing;
	const words = { doer, due_on, person_id: doer === 'member' ? doing.person : null };
	await db
		.insertInto('action')
		.values({ contribution_id: point.id, ...words, done_at: null, done_by: null })
		.onConflict((conflict) => conflict.column('contribution_id').doUpdateSet(words))
		.execute();
	await carryActions(db, point.group_id);
}

/** Who does each of those points, by contribution. */
export async function doings(db: Db, points: string[]): Promise<Map<string, ActionRow>> {
	if (!points.length) return new Map();
	const rows = await db
		.selectFrom('action')
		.selectAll()
		.where('contribution_id', 'in', points)
		.execute();
	return new Map(rows.map((row) => [row.contribution_id, row]));
}

/** Erases who was to do what, where the words of it are erased. A job runs it (rules.md A9). */
export async function eraseDoings(db: Db): Promise<void> {
	await db
		.deleteFrom('action')
		.where('contribution_id', 'in', contributions.erasedIds(db))
		.execute();
}

/** What the actor agreed to do in meetings, the latest first: for that person alone. */
export async function doingsOf(db: Db, actor: Actor) {
	const rows = await db
		.selectFrom('action')
		.selectAll()
		.where('person_id', '=', actor.person)
		.execute();
	const ids = rows.map((row) => row.contribution_id);
	const points = await contributions.byIds(db, ids);
	return points.toReversed().map((point) => {
		const row = rows.find(({ contribution_id }) => contribution_id === point.id);
		const words = contributions.readable(actor, point) === 'words';
		return {
			body: words ? point.body : null,
			due_on: row?.due_on ?? null,
			done_at: row?.done_at ?? null
		};
	});
}
