import * as accounts from '../accounts/index.ts';
import type { Contribution } from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as mail from '../mail/index.ts';
import type { OutcomeRow } from './tables.ts';

type Telling = { outcome: Pick<OutcomeRow, 'id'>; said: Contribution };

/**
 * Queues a letter to whoever gave the words, by their own way, once for each person. The team needs
 * none about its own replies. Inside the transaction of what it tells about.
 */
export async function tellPersons(db: Db, tellings: Telling[]) {
	const here = await givenHere(
		db,
		tellings.map(({ said }) => said)
	);
	const first = new Map<string, Telling>();
	for (const telling of tellings) {
		const { id, person_id, role } = telling.said;
		if (person_id && role !== 'researcher' && here.has(id) && !first.has(person_id))
			first.set(person_id, telling);
	}

	const contacts = await accounts.contacts(db, [...first.keys()]);
	for (const [person, { outcome, said }] of first) {
		const contact = contacts.get(person);
		if (!contact) continue; // left the service
		const way = accounts.wayTo(contact);
		const about = { kind: 'outcome', id: outcome.id };
		await mail.post(db, { kind: 'outcome.told', person, way, group: said.group_id, about });
	}
}

/**
 * The ids of those whose givers are still in the group where they said it. Of somebody in two groups who
 * left one, what they said in the other leads to them.
 */
export async function givenHere(db: Db, all: Contribution[]): Promise<Set<string>> {
	const present = new Set<string>();
	for (const group of new Set(all.map(({ group_id }) => group_id)))
		for (const { person_id } of await groups.people(db, group))
			present.add(`${group} ${person_id}`);
	const here = all.filter(({ group_id, person_id }) => present.has(`${group_id} ${person_id}`));
	return new Set(here.map(({ id }) => id));
}
