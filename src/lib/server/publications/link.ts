import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { together, type Db } from '../db/index.ts';
import type { PublicationRow } from './tables.ts';

/** Puts another address in its place, also after it was told: pages move, and letters lead to our own. */
export async function changeLink(
	db: Db,
	actor: Actor,
	publication: PublicationRow,
	link: string
): Promise<void> {
	allow(actor, 'publication.tell', { study: publication.study_id });
	await together(db, async (db) => {
		const changed = await db
			.updateTable('publication')
			.set({ link })
			.where('id', '=', publication.id)
			.where('link', '<>', link)
			.returning('id')
			.executeTakeFirst();
		if (changed) await record(db, actor, 'publication.link-changed', 'publication', changed);
	});
}
