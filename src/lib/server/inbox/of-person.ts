import type { Db, Instant } from '../db/index.ts';

/** What an inbox keeps of somebody: when they were last there, and the filters they named. */
export type Held = { study: string; visited: Instant | null; filters: string[] };

/** The same for each study, for whoever asks what is held about them. */
export async function heldIn(db: Db, person: string): Promise<Held[]> {
	const visits = await db
		.selectFrom('inbox_visit')
		.select(['study_id', 'visited_at'])
		.where('person_id', '=', person)
		.execute();
	const filters = await db
		.selectFrom('inbox_filter')
		.select(['study_id', 'name'])
		.where('person_id', '=', person)
		.orderBy('name_key')
		.execute();
	const studies = new Set([...visits, ...filters].map(({ study_id }) => study_id));
	return [...studies].map((study) => ({
		study,
		visited: visits.find(({ study_id }) => study_id === study)?.visited_at ?? null,
		filters: filters.filter(({ study_id }) => study_id === study).map(({ name }) => name)
	}));
}

/** Forgets all of it: they leave the service. */
export async function forgetInbox(db: Db, person: string): Promise<void> {
	await db.deleteFrom('inbox_filter').where('person_id', '=', person).execute();
	await db.deleteFrom('inbox_visit').where('person_id', '=', person).execute();
}
