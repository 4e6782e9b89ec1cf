import { contacts, wayTo } from '../accounts/index.ts';
import { after, now, type Db } from '../db/index.ts';
import { find as findGroup, help } from '../groups/index.ts';
import { post, simple, type Compose } from '../mail/index.ts';
import { actorOf } from './actor.ts';
import { find } from './find.ts';
import { readable, type Contribution } from './readable.ts';

/** So long a letter about a reply waits: whoever takes the reply back meanwhile is not given away. */
const UNDO = 15 * 60_000;

/** Queues a letter to whoever is replied to. Inside the transaction of the reply. */
export async function tellReplied(
	db: Db,
	reply: Pick<Contribution, 'id' | 'group_id' | 'person_id'>,
	parent: Pick<Contribution, 'person_id'>
) {
	const person = parent.person_id;
	if (!person || person === reply.person_id) return;
	const contact = (await contacts(db, [person])).get(person);
	if (!contact) return;
	await post(db, {
		...{ kind: 'contribution.replied', person, way: wayTo(contact), group: reply.group_id },
		about: { kind: 'contribution', id: reply.id },
		after: after(now(), UNDO)
	});
}

/**
 * Tells somebody that there is a reply, without its words. Not sent when the reply was taken back or
 * hidden, when this person may not read it (rules.md A3, A5), or took back what was replied to.
 */
export const replied: Compose = async (db, letter, { origin }) => {
	const actor = letter.person_id ? await actorOf(db, letter.person_id) : null;
	const reply = await find(db, letter.about_id);
	const parent = reply.in_reply_to ? await find(db, reply.in_reply_to) : null;
	if (!parent || parent.withdrawn_at || reply.hidden_at) return null;
	if (readable(actor, reply) !== 'words') return null;

	const group = await findGroup(db, reply.group_id);
	const { name, phone } = await help(db, group);
	const who = {
		researcher: 'Somebody from the research team',
		organiser: 'The organiser',
		member: 'Somebody in the group'
	};
	return {
		from: group.discreet_name,
		subject: 'Somebody replied to you',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				`${who[reply.role]} has replied to what you said.`,
				'You can read the reply on its page. You need not answer it.'
			],
			link: {
				words: 'Read the reply',
				href: `${origin}/groups/${group.slug}/contributions/${reply.ref}`
			},
			closing: [
				`Would you rather have it read to you? Ring ${name} on ${phone}.`,
				`${name}, ${group.discreet_name}`
			]
		})
	};
};
