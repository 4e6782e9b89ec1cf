import type { Actor } from '#server/access/index.ts';
import * as contributions from '#server/contributions/index.ts';
import { id } from '#server/db/index.ts';
import type { Db } from '#server/db/open.ts';
import * as groups from '#server/groups/index.ts';
import * as prompts from '#server/prompts/index.ts';
import * as worries from '#server/worries/index.ts';
import { made } from '../../../scripts/demo/made.ts';
import { demo } from '../../../scripts/demo-data.ts';
import { actorOf, signedIn, type Plant } from './plant.ts';

/**
 * A worry about what an organiser said, for the contact alone, who is a member, and for who raised it
 * among all that we hold about them; and the reason of a second look.
 */
export async function plantWorry(db: Db, giver: Actor, contact: Actor): Promise<Plant[]> {
	const group = await groups.bySlug(db, demo.group);
	const noor = await signedIn(db, 'organiser');
	const chosen = { contact: contact.person, deputy: null };
	await groups.chooseContacts(db, noor, group, chosen);
	const [open] = (await prompts.findings(db, group.id)).filter((each) => prompts.isOpen(each));
	if (!open) throw new Error('the example has no open finding');
	const say = (body: string) =>
		contributions.respond(db, giver, open, {
			...{ question: null, body, audience: 'group', box: id() }
		});

	const low = { body: 'Low words.', audience: 'group' as const, box: id() };
	const hers = await contributions.reply(db, noor, open, await say('Some words.'), low);
	const note = 'Dingo one is a worry.';
	await worries.raise(db, giver, hers, note);
	const all = await worries.list(db, contact, group.id); // the example has worries of its own
	const raised = made(all.find(({ worry }) => worry.note === note));
	await worries.close(db, contact, raised, 'Dingo two is what was done.');
	const at = [`/groups/${group.slug}/worries/${raised.worry.ref}`];

	const said = await say('Words that Pat hides.');
	const [, pat] = await groups.organisers(db, group.id);
	await contributions.hide(db, await actorOf(db, pat?.person_id ?? ''), said, 'A reason.');
	await contributions.askSecondLook(db, giver, await contributions.find(db, said.id));
	const look = { answer: 'stays hidden', reason: 'Dingo three looked again.' } as const;
	await contributions.takeSecondLook(db, noor, await contributions.find(db, said.id), look);
	return [
		{ words: 'Dingo one', readers: ['member', 'other member'], at },
		{ words: 'Dingo two', readers: ['other member'], at },
		{ words: 'Dingo three', readers: ['member', 'organiser'], ref: said.ref }
	];
}
