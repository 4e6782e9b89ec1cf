import { allow, notFound, type Actor } from '../access/index.ts';
import { again, id, now, type Db } from '../db/index.ts';
import type { InboxFilterRow } from './tables.ts';

/** How many filters somebody keeps for one study: more is no list to choose from. */
export const MOST_FILTERS = 20;
export const MOST_NAME = 60;

/** `taken`: they have one of that name here; `many`: they have as many as there may be. */
export type FilterRefusal = 'taken' | 'many';

/** The filters that this person keeps for a study, by name. */
export function filtersOf(db: Db, actor: Actor, study: { id: string }): Promise<InboxFilterRow[]> {
	allow(actor, 'inbox.read', { study: study.id });
	return theirs(db, actor, study).orderBy('name_key').execute();
}

/** One of them by its id; 404 where it is not theirs. */
export async function filterOf(
	db: Db,
	actor: Actor,
	study: { id: string },
	filter: string
): Promise<InboxFilterRow> {
	allow(actor, 'inbox.read', { study: study.id });
	const row = await theirs(db, actor, study).where('id', '=', filter).executeTakeFirst();
	return row ?? notFound();
}

/** Keeps a choice of filters under a name. The same choice under the same name is kept once. */
export async function keep(
	db: Db,
	actor: Actor,
	study: { id: string },
	{ name, query }: { name: string; query: string }
): Promise<FilterRefusal | InboxFilterRow> {
	allow(actor, 'inbox.read', { study: study.id });
	return again(db, async (db) => {
		const all = await theirs(db, actor, study).execute();
		const same = all.find((each) => each.name_key === key(name));
		if (same) return same.query === query ? same : 'taken'; // sent twice
		if (all.length >= MOST_FILTERS) return 'many';
		const row = {
			...{ id: id(), study_id: study.id, person_id: actor.person },
			...{ name, name_key: key(name), query, made_at: now() }
		};
		await db.insertInto('inbox_filter').values(row).execute();
		return row;
	});
}

/** Gives one of them another name. */
export async function rename(
	db: Db,
	actor: Actor,
	filter: InboxFilterRow,
	name: string
): Promise<'taken' | null> {
	allow(actor, 'inbox.read', { study: filter.study_id });
	return again(db, async (db) => {
		const all = await theirs(db, actor, { id: filter.study_id }).execute();
		if (all.some((each) => each.name_key === key(name) && each.id !== filter.id)) return 'taken';
		await db
			.updateTable('inbox_filter')
			.set({ name, name_key: key(name) })
			.where('id', '=', filter.id)
			.where('person_id', '=', actor.person)
			.execute();
		return null;
	});
}

/** Keeps it no longer. */
export async function drop(db: Db, actor: Actor, filter: InboxFilterRow): Promise<void> {
	allow(actor, 'inbox.read', { study: filter.study_id });
	await db
		.deleteFrom('inbox_filter')
		.where('id', '=', filter.id)
		.where('person_id', '=', actor.person)
		.execute();
}

function theirs(db: Db, { person }: Pick<Actor, 'person'>, study: { id: string }) {
	return db
		.selectFrom('inbox_filter')
		.selectAll()
		.where('study_id', '=', study.id)
		.where('person_id', '=', person);
}

/** Names that read alike are alike. */
function key(name: string) {
	return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
