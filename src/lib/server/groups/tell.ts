import * as accounts from '../accounts/index.ts';
import type { Db, Instant } from '../db/index.ts';
import * as mail from '../mail/index.ts';
import { people } from './people.ts';

type Telling = {
	kind: string;
	about: { kind: string; id: string };
	/** Person who need not be told, such as whoever did it. */
	except?: string;
	/** Only those with that role. */
	role?: 'member' | 'organiser';
	after?: Instant;
};

/** Queues a letter to everybody in the group, each by the way they chose. Inside the domain's transaction. */
export async function tell(db: Db, group: string, { except, role, ...letter }: Telling) {
	const present = await people(db, group);
	const ids = present
		.filter((each) => each.person_id !== except && (!role || each.role === role))
		.map((each) => each.person_id);
	const contacts = await accounts.contacts(db, ids);
	for (const person of ids) {
		const contact = contacts.get(person);
		// an address that is not there cannot be written to: the organiser passes it on by hand
		const way = contact?.reach === 'email' && !contact.email ? 'post' : (contact?.reach ?? 'post');
		await mail.post(db, { ...letter, person, way, group });
	}
}
