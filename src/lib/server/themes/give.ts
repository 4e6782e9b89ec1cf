import type { Actor } from '../access/index.ts';
import { now, type Db } from '../db/index.ts';
import type { CodingRow, ThemeRow } from './tables.ts';

/** A coding that was given to another theme; `became`: the one that stood there on the same words. */
export type Given = { coding: string; became: string | null };

/** So many rows are written at once. */
const AT_ONCE = 500;

/**
 * Gives codings that stand under one theme to another. Where the same person had put both themes on the
 * same words, the two become one: it keeps both notes and the earlier moment, and the one that came is
 * taken off. Who coded, and when, stays as it was.
 */
export async function give(
	db: Db,
	actor: Pick<Actor, 'person'>,
	codings: CodingRow[],
	to: ThemeRow
): Promise<Given[]> {
	const there = await placesUnder(db, to);
	const given = codings.map((coding) => ({ coding, stands: there.get(placeOf(coding)) ?? null }));
	const moved = given.flatMap(({ coding, stands }) => (stands ? [] : [coding.id]));
	for (let from = 0; from < moved.length; from += AT_ONCE)
		await db
			.updateTable('coding')
			.set({ theme_id: to.id })
			.where('id', 'in', moved.slice(from, from + AT_ONCE))
			.execute();
	for (const { coding, stands } of given) if (stands) await become(db, actor, coding, stands);
	return given.map(({ coding, stands }) => ({ coding: coding.id, became: stands?.id ?? null }));
}

/** What of these stands under that theme already, on the same words by the same person. */
export async function alike(db: Db, codings: CodingRow[], to: ThemeRow): Promise<CodingRow[]> {
	const there = await placesUnder(db, to);
	return codings.filter((coding) => there.has(placeOf(coding)));
}

/** The codings that stand under a theme, the newest first. */
export function standingUnder(db: Db, theme: { id: string }): Promise<CodingRow[]> {
	return db
		.selectFrom('coding')
		.selectAll()
		.where('theme_id', '=', theme.id)
		.where('removed_at', 'is', null)
		.orderBy('coded_at', 'desc')
		.orderBy('id', 'desc')
		.execute();
}

/** Keeps in the history which codings went along with a step. */
export async function keepMoves(db: Db, changes: string[], given: Given[]): Promise<void> {
	const rows = changes.flatMap((change) =>
		given.map(({ coding, became }) => ({
			...{ change_id: change, coding_id: coding, became_id: became }
		}))
	);
	for (let from = 0; from < rows.length; from += AT_ONCE)
		await db
			.insertInto('coding_move')
			.values(rows.slice(from, from + AT_ONCE))
			.execute();
}

async function become(db: Db, actor: Pick<Actor, 'person'>, from: CodingRow, into: CodingRow) {
	const notes = [into.memo, from.memo].filter((note, at, all) => note && all.indexOf(note) === at);
	const [coded_at] = [into.coded_at, from.coded_at].toSorted();
	const wording_from =
		(into.wording_from ?? '') < (from.wording_from ?? '') ? from.wording_from : into.wording_from;
	await db
		.updateTable('coding')
		.set({ memo: notes.join('\n\n'), coded_at, wording_from })
		.where('id', '=', into.id)
		.execute();
	await db
		.updateTable('coding')
		.set({ removed_at: now(), removed_by: actor.person })
		.where('id', '=', from.id)
		.execute();
}

async function placesUnder(db: Db, theme: ThemeRow) {
	return new Map((await standingUnder(db, theme)).map((coding) => [placeOf(coding), coding]));
}

/** As the database has it: one theme once on the whole, once on a passage of a wording, by each person. */
function placeOf({ contribution_id, coded_by, starts, ends, wording_from }: CodingRow) {
	const where = starts === null ? ['whole'] : [starts, ends, wording_from ?? ''];
	return [contribution_id, coded_by, ...where].join(' ');
}
