import { allow, type Actor } from '../access/index.ts';
import { after, DAY, now, type Db } from '../db/index.ts';

/** How long something begun is kept for whoever does not touch it any more. */
export const DAYS = 90;

/** Throws away what the actor began: it is gone at once. */
export async function throwAway(db: Db, actor: Actor, ref: string): Promise<void> {
	allow(actor, 'draft.use');
	await db
		.deleteFrom('draft')
		.where('person_id', '=', actor.person)
		.where('ref', '=', ref)
		.where('sent_at', 'is', null)
		.execute();
}

/** Forgets what nobody touched for 90 days. A job runs it. */
export async function forgetOld(db: Db): Promise<void> {
	await db
		.deleteFrom('draft')
		.where('saved_at', '<', after(now(), -DAYS * DAY))
		.execute();
}

/** Forgets what a person began, when they leave. `start`: only at addresses that start so, as one group's do. */
export async function forgetOf(db: Db, person: string, start = '/'): Promise<void> {
	const rows = await db
		.selectFrom('draft')
		.select(['ref', 'path'])
		.where('person_id', '=', person)
		.execute();
	await forgetAt(db, rows, start);
}

/** Forgets what others began to write down for a person whose words are taken away (rules.md A9). */
export async function forgetFor(db: Db, person: string, start = '/'): Promise<void> {
	const rows = await db
		.selectFrom('draft')
		.select(['ref', 'path'])
		.where('fields', 'like', `%"person":"${person}"%`)
		.execute();
	await forgetAt(db, rows, start);
}

/**
 * Forgets what an organiser of that group began in their work: it can hold what others said to them
 * alone. For whoever is an organiser there no more.
 */
export async function forgetWorkOf(db: Db, person: string, { slug }: { slug: string }) {
	for (const work of [
		'record',
		'contributions/',
		'reports/',
		'meetings/',
		'quotations/',
		'reflections/record/'
	])
		await forgetOf(db, person, `/groups/${slug}/${work}`);
}

async function forgetAt(db: Db, rows: { ref: string; path: string }[], start: string) {
	const refs = rows.filter(({ path }) => path.startsWith(start)).map(({ ref }) => ref);
	await db.deleteFrom('draft').where('ref', 'in', refs).execute();
}

/**
 * Forgets what anybody began to write about a contribution that is erased, such as other words for it,
 * or an answer to a report of it.
 */
export async function forgetAbout(db: Db, { ref }: { ref: string }): Promise<void> {
	await db
		.deleteFrom('draft')
		.where(({ eb, or }) =>
			or([
				eb('path', 'like', `%/contributions/${ref}/%`),
				eb('path', 'like', `%/reports/${ref}`),
				eb('path', 'like', `%/notes/change/${ref}`),
				eb('path', 'like', `%/quotations/${ref}%`)
			])
		)
		.execute();
}
