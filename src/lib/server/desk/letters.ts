import { allow, notFound, type Actor } from '../access/index.ts';
import * as accounts from '../accounts/index.ts';
import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import type { LetterRow } from '../mail/index.ts';

/** A letter that somebody should have by post or by phone: as they chose, or since email came back. */
export type Passing = {
	/** the end of its id, for the address */
	key: string;
	letter: LetterRow;
	name: string;
	phone: string | null;
	address: string | null;
};

/** What waits to be told to people of the group by hand: what email could not deliver first. */
export async function lettersFor(db: Db, actor: Actor, group: GroupRow): Promise<Passing[]> {
	allow(actor, 'contact.read', { group: group.id });
	const came = await groups.undelivered(db, group.id);
	const letters = [...came, ...(await groups.toPassOn(db, group.id))];
	const ids = [...new Set(letters.flatMap(({ person_id }) => person_id ?? []))];
	const names = await accounts.names(db, ids);
	const contacts = await accounts.contacts(db, ids);
	return letters.map((letter) => {
		const contact = contacts.get(letter.person_id ?? '');
		return {
			key: letter.id.slice(-12),
			letter,
			name: names.get(letter.person_id ?? '') ?? '',
			phone: contact?.phone ?? null,
			address: contact?.address ?? null
		};
	});
}

/** One of them by its key. notFound() when it does not wait (any more). */
export async function letterFor(db: Db, actor: Actor, group: GroupRow, key: string) {
	const all = await lettersFor(db, actor, group);
	return all.find((passing) => passing.key === key) ?? notFound();
}
