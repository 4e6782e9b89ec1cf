import type { Actor } from '../access/index.ts';
import * as accounts from '../accounts/index.ts';
import { now, type Db, type Instant } from '../db/index.ts';
import * as mail from '../mail/index.ts';
import { people } from './people.ts';

type Telling = {
	kind: string;
	about: { kind: string; id: string };
	/** Person who need not be told, such as whoever did it. */
	except?: string;
	/** Only these of them. */
	only?: ReadonlySet<string>;
	/** Only those with that role. */
	role?: 'member' | 'organiser';
	after?: Instant;
};

/** Queues a letter to everybody in the group, each by the way they chose. Inside the domain's transaction. */
export async function tell(db: Db, group: string, { except, role, only, ...letter }: Telling) {
	const present = await people(db, group);
	const ids = present
		.filter((each) => each.person_id !== except && (!role || each.role === role))
		.map((each) => each.person_id)
		.filter((person) => !only || only.has(person));
	const contacts = await accounts.contacts(db, ids);
	for (const person of ids) {
		await mail.post(db, { ...letter, person, way: accounts.wayTo(contacts.get(person)), group });
	}
}

/**
 * Queues a letter to one person about something in a group. Who has left the group is written to by
 * email only: its organisers see no more how to reach them, and pass nothing on.
 */
export async function tellPerson(
	db: Db,
	group: string,
	person: string,
	letter: Pick<Telling, 'kind' | 'about' | 'after'>
) {
	const contact = (await accounts.contacts(db, [person])).get(person);
	const way = accounts.wayTo(contact);
	const here = (await people(db, group)).some((each) => each.person_id === person);
	if (contact && (here || way === 'email')) await mail.post(db, { ...letter, person, way, group });
}

/** What an organiser can do for somebody at their wish, of which that person is told. */
export type WishKind =
	| 'permission.recorded'
	| 'name.recorded'
	| 'reach.recorded'
	| 'needs.recorded'
	| 'letters.recorded';

/** Tells somebody what was recorded for them, unless they did it themselves. Inside its transaction. */
export async function tellWish(
	db: Db,
	actor: Pick<Actor, 'person'>,
	group: string,
	person: string,
	kind: WishKind
) {
	if (actor.person === person) return;
	const contact = (await accounts.contacts(db, [person])).get(person);
	// the moment makes each of them a letter of its own
	const about = { kind: 'wish', id: `${group} ${now()}` };
	await mail.post(db, { kind, person, way: accounts.wayTo(contact), group, about });
}
