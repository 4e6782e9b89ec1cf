import { notFound, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { id, now, together, type Db } from '../db/index.ts';
import type { PersonRow } from './tables.ts';

/** How somebody wants to be reached, as typed: empty texts count as nothing. */
export type Reach = {
	email?: string | null;
	phone?: string | null;
	address?: string | null;
	reach: PersonRow['reach'];
	reach_note?: string | null;
};

/** Makes a person. Nobody has to have an email address, and two may share one. */
export function addPerson(
	db: Db,
	actor: Pick<Actor, 'person'> | null,
	input: Reach & { known_name: string }
): Promise<PersonRow> {
	return together(db, async (db) => {
		const person = await db
			.insertInto('person')
			.values({ id: id(), known_name: input.known_name.trim(), ...tidy(input), created_at: now() })
			.returningAll()
			.executeTakeFirstOrThrow();
		await record(db, actor, 'person.added', 'person', person);
		return person;
	});
}

/** Changes how a person is reached. Letters on their way go to the address that holds when they are sent. */
export function changeReach(db: Db, actor: Actor, person: string, input: Reach): Promise<void> {
	return together(db, async (db) => {
		await db.updateTable('person').set(tidy(input)).where('id', '=', person).execute();
		await record(db, actor, 'person.reach-changed', 'person', { id: person });
	});
}

/** Changes the name that organisers and letters call a person by. */
export function renamePerson(db: Db, actor: Actor, person: string, known_name: string) {
	return together(db, async (db) => {
		const name = known_name.trim();
		await db.updateTable('person').set({ known_name: name }).where('id', '=', person).execute();
		await record(db, actor, 'person.renamed', 'person', { id: person });
	});
}

/** The box that must be filled in for that way of reaching somebody, and is not; null when all is there. */
export function reachGap({ reach, email, phone, address }: Reach) {
	if (reach === 'email' && !email?.trim()) return 'email';
	if (reach === 'phone' && !phone?.trim()) return 'phone';
	if (reach === 'post' && !address?.trim()) return 'address';
	return null;
}

/** One person. An unknown id is not found (404). */
export async function find(db: Db, person: string): Promise<PersonRow> {
	const row = await db.selectFrom('person').selectAll().where('id', '=', person).executeTakeFirst();
	return row ?? notFound();
}

/** The names by which people are known to organisers, by id. */
export async function names(db: Db, ids: string[]): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('person')
		.select(['id', 'known_name'])
		.where('id', 'in', ids)
		.execute();
	return new Map(rows.map((row) => [row.id, row.known_name]));
}

/** The names of whoever is reached at these addresses of email, by address. */
export async function namesAt(db: Db, emails: string[]): Promise<Map<string, string[]>> {
	const rows = await db
		.selectFrom('person')
		.select(['email', 'known_name'])
		.where('email', 'in', emails)
		.orderBy('created_at')
		.execute();
	const found = new Map<string, string[]>();
	for (const { email, known_name } of rows)
		if (email) found.set(email, [...(found.get(email) ?? []), known_name]);
	return found;
}

/** How people are reached, by id. Whoever has left the service is not among them. */
export async function contacts(db: Db, ids: string[]) {
	const rows = await db
		.selectFrom('person')
		.select(['id', 'email', 'phone', 'address', 'reach', 'reach_note'])
		.where('id', 'in', ids)
		.where('left_at', 'is', null)
		.execute();
	return new Map(rows.map(({ id, ...contact }) => [id, contact]));
}

/**
 * How a letter travels to somebody: as they chose; but by hand, through an organiser, where they chose
 * email and left no address, or nothing is known.
 */
export function wayTo(contact: Pick<PersonRow, 'reach' | 'email'> | undefined): PersonRow['reach'] {
	if (!contact || (contact.reach === 'email' && !contact.email)) return 'post';
	return contact.reach;
}

/** The people who run the installation. */
export async function administrators(db: Db): Promise<string[]> {
	const rows = await db
		.selectFrom('person')
		.select('id')
		.where('administrator_since', 'is not', null)
		.where('left_at', 'is', null)
		.orderBy('created_at')
		.execute();
	return rows.map((row) => row.id);
}

function tidy({ email, phone, address, reach, reach_note }: Reach) {
	return {
		email: filled(email)?.toLowerCase() ?? null,
		phone: filled(phone),
		address: filled(address),
		reach,
		reach_note: filled(reach_note)
	};
}

function filled(text: string | null | undefined) {
	return text?.trim() || null;
}
