import * as accounts from '../accounts/index.ts';
import { notFound } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { id, now, together, type Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { open } from './list.ts';

/** `page`: the address of the page it was pressed on, or the kind of letter. `number`: another than the one on record. */
export type Asking = { page: string; number?: string | null };

/**
 * Asks the organisers of a group to ring somebody. Needs no more than knowing who it is: a letter can
 * ask too. Asked again while it is open it stays one call, with the number said last. 'no number': none
 * is known, and nothing is done. Throws 404 for somebody who is not in the group.
 */
export async function ask(
	db: Db,
	person: string,
	group: { id: string },
	{ page, number }: Asking
): Promise<'asked' | 'already' | 'no number'> {
	return together(db, async (db) => {
		const present = await groups.people(db, group.id);
		if (!present.some((each) => each.person_id === person)) notFound();
		const known = (await accounts.contacts(db, [person])).get(person)?.phone ?? null;
		const said = number?.trim() || null;
		const standing = await open(db, person, group.id);
		if (!said && !known && !standing?.number) return 'no number';

		const other = said === known ? null : said;
		const from = await within(db, group, page);
		const asked = { group_id: group.id, person_id: person, page: from, number: other };
		const made = await db
			.insertInto('call_back')
			.values({ id: id(), ...asked, asked_at: now() })
			.onConflict((conflict) =>
				conflict.columns(['group_id', 'person_id']).where('rung_at', 'is', null).doNothing()
			)
			.returning('id')
			.executeTakeFirst();
		if (!made) {
			if (said && standing) await change(db, standing.id, { number: other, page: from });
			return 'already';
		}
		await record(db, { person }, 'call.asked', 'call', made);
		const about = { kind: 'call', id: made.id };
		await groups.tell(db, group.id, {
			...{ kind: 'call.asked', about, role: 'organiser', except: person }
		});
		return 'asked';
	});
}

/** To which other groups and studies somebody belongs is not for the organisers of this one. */
async function within(db: Db, group: { id: string }, page: string): Promise<string> {
	const { slug } = await groups.find(db, group.id);
	const own = page === `/groups/${slug}` || page.startsWith(`/groups/${slug}/`);
	return own || !/^\/(groups|studies|admin)\//.test(page) ? page : '/';
}

/** The number said last, with where it was said: what came by a letter shall not look typed on a page. */
async function change(db: Db, call: string, said: { number: string | null; page: string }) {
	await db.updateTable('call_back').set(said).where('id', '=', call).execute();
}
