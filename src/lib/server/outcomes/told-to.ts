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
	const outcomes = new Map<string, Telling['outcome']>();
	for (const { outcome, said } of tellings)
		if (said.person_id && said.role !== 'researcher' && !outcomes.has(said.person_id))
			outcomes.set(said.person_id, outcome);

	const contacts = await accounts.contacts(db, [...outcomes.keys()]);
	for (const [person, { id }] of outcomes) {
		const contact = contacts.get(person);
		if (!contact) continue; // left the service
		// an address that is not there cannot be written to: the organiser passes it on by hand
		const way = contact.reach === 'email' && !contact.email ? 'post' : contact.reach;
		await mail.post(db, { kind: 'outcome.told', person, way, about: { kind: 'outcome', id } });
	}
}
