import * as accounts from '../accounts/index.ts';
import type { Contribution } from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as mail from '../mail/index.ts';
import type { OutcomeRow } from './tables.ts';

type Telling = { outcome: Pick<OutcomeRow, 'id'>; said: Contribution };

/**
 * Queues a letter to whoever gave the words, by their own way, once for each person. The team needs
 * none about its own replies. Inside the transaction of what it tells about.
 */
export async function tellPersons(db: Db, tellings: Telling[]) {
	const first = new Map<string, Telling>();
	for (const telling of tellings) {
		const { person_id, role } = telling.said;
		if (person_id && role !== 'researcher' && !first.has(person_id)) first.set(person_id, telling);
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
