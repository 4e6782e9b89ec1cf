import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as meetings from '../meetings/index.ts';
import * as prompts from '../prompts/index.ts';
import { threadIds } from '../prompts/index.ts';
import type { ReflectionRow } from './tables.ts';

/** All that somebody gave and that is not erased, the newest first, with what it is about. */
export async function ofPerson(db: Db, person: string) {
	const rows = await db
		.selectFrom('reflection')
		.selectAll()
		.where('person_id', '=', person)
		.where('erased_at', 'is', null)
		.orderBy('given_at', 'desc')
		.execute();
	const found = await prompts.findingsOf(
		db,
		rows.flatMap(({ thread_id }) => thread_id ?? [])
	);
	const met = await meetings.byIds(
		db,
		rows.flatMap(({ meeting_id }) => meeting_id ?? [])
	);
	const of = await groups.list(
		db,
		rows.map(({ group_id }) => group_id)
	);
	return rows.map((row) => ({
		row,
		group: of.find(({ id }) => id === row.group_id)?.name ?? '',
		finding: found.find(({ thread }) => thread.id === row.thread_id)?.version.title ?? null,
		metOn: met.find(({ id }) => id === row.meeting_id)?.on_day ?? null
	}));
}

/** In which groups of which somebody said that they do not wish to be asked how things went, and when. */
export function declinedBy(db: Db, person: string) {
	return db
		.selectFrom('reflection_declined')
		.select(['group_id', 'declined_at'])
		.where('person_id', '=', person)
		.execute();
}

/** The groups in which somebody ever gave one that is there still. */
export async function groupsOf(db: Db, person: string): Promise<string[]> {
	const rows = await db
		.selectFrom('reflection')
		.select('group_id')
		.distinct()
		.where('person_id', '=', person)
		.execute();
	return rows.map(({ group_id }) => group_id);
}

/** Who gave some about a study's findings, by person and group: not its own team. */
export async function gaveTo(db: Db, study: string) {
	const rows = await db
		.selectFrom('reflection')
		.where('thread_id', 'in', threadIds(db, { study }))
		.where('role', '<>', 'researcher')
		.where('withdrawn_at', 'is', null)
		.where('person_id', 'is not', null)
		.select(['person_id', 'group_id'])
		.select(({ fn }) => fn.countAll<number | string>().as('number'))
		.groupBy(['person_id', 'group_id'])
		.orderBy('group_id')
		.orderBy('person_id')
		.execute();
	return rows.map(({ person_id, group_id, number }) => ({
		person: person_id ?? '',
		group: group_id,
		number: Number(number)
	}));
}

/** The reflection of that id while it is somebody's, for its letter. */
export async function byId(db: Db, id: string): Promise<ReflectionRow | null> {
	const row = await db
		.selectFrom('reflection')
		.selectAll()
		.where('id', '=', id)
		.where('person_id', 'is not', null)
		.where('withdrawn_at', 'is', null)
		.executeTakeFirst();
	return row ?? null;
}
