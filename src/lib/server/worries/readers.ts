import type { Contribution } from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';

export type Readers = {
	contacts: groups.Contacts;
	/** ids of those who read worries about what was given by that person */
	about: (giver: string | null) => string[];
};

/**
 * Who reads the worries of a group: its contacts, but never somebody about whose own words it is.
 * Then, and where that leaves nobody, the organisers do.
 */
export async function readersIn(db: Db, group: string): Promise<Readers> {
	const contacts = await groups.contactsOf(db, await groups.find(db, group));
	const organisers = (await groups.organisers(db, group)).map(({ person_id }) => person_id);
	return {
		contacts,
		about(giver) {
			const others = contacts.readers.filter((each) => each !== giver);
			return others.length ? others : organisers.filter((each) => each !== giver);
		}
	};
}

/** Who would read a worry about that contribution, with the names that pages print. */
export async function readersOf(db: Db, c: Pick<Contribution, 'group_id' | 'person_id'>) {
	const { contacts, about } = await readersIn(db, c.group_id);
	return { contacts, readers: about(c.person_id) };
}
