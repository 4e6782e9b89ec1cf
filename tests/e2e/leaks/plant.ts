import type { Actor } from '#server/access/index.ts';
import * as accounts from '#server/accounts/index.ts';
import * as contributions from '#server/contributions/index.ts';
import { id } from '#server/db/index.ts';
import type { Db } from '#server/db/open.ts';
import * as drafts from '#server/drafts/index.ts';
import * as groups from '#server/groups/index.ts';
import * as meetings from '#server/meetings/index.ts';
import * as prompts from '#server/prompts/index.ts';
import { made } from '../../../scripts/demo/made.ts';
import { demo } from '../../../scripts/demo-data.ts';
import type { Kind } from '../walk/people.ts';

/** Words nobody would write by chance, and who may come upon them. Everybody who may must, or the plant is dead. */
export type Plant = {
	words: string;
	readers: Kind[];
	/** of the contribution that holds it */
	ref?: string;
	/** the only addresses at which readers other than organisers may come upon it */
	where?: RegExp;
	/** addresses at which to look, besides all others */
	at?: string[];
};

const desk: Kind[] = ['organiser', 'researcher', 'lead'];

/** Puts a sentence of every kind that somebody must not read into the group and its study (rules.md section 1). */
export async function plant(db: Db, giver: Actor, other: Actor): Promise<Plant[]> {
	const group = await groups.bySlug(db, demo.group);
	const noor = await signedIn(db, 'organiser');
	const marian = await signedIn(db, 'researcher');
	const findings = await prompts.findings(db, group.id);
	const open = made(findings.find((finding) => prompts.isOpen(finding)));
	const plants: Plant[] = [];
	const plan = (words: string, readers: Kind[], said?: { ref: string }) =>
		plants.push({ words, readers, ref: said?.ref });
	const answer = (body: string, audience: 'group' | 'private') =>
		contributions.respond(db, giver, open, { question: null, body, audience, box: id() });

	const secret = await answer('Quoll one is for few.', 'private');
	plan('Quoll one', ['member', ...desk], secret);
	const hidden = await answer('Quoll two is hidden.', 'group');
	await contributions.hide(db, noor, hidden, 'Quoll three is why.');
	plan('Quoll two', ['member', 'organiser'], hidden);
	plan('Quoll three', ['member', 'organiser'], hidden);
	const removed = await answer('Quoll four is taken back.', 'group');
	await contributions.withdraw(db, giver, removed);
	plan('Quoll four', [], removed); // it still stands in the database: that day is not over

	const noted = await contributions.record(db, noor, open, {
		...{ person: giver.person, question: null, body: 'Quoll five was noted.', channel: 'phone' },
		...{ given_on: null, wording: 'noted', group_may_read: true, read_back: null, box: id() }
	});
	plan('Quoll five', ['member', ...desk], made(noted));

	const said = await answer('Common words.', 'group');
	const reply = { body: 'Quoll six answers in private.', audience: 'private' as const, box: id() };
	plan(
		'Quoll six',
		['other member', ...desk],
		await contributions.reply(db, other, open, said, reply)
	);
	const team = { body: 'Quoll seven thanks for it.', audience: 'group' as const, box: id() };
	const answered = await contributions.reply(db, marian, open, secret, team);
	plan('Quoll seven', ['member', ...desk], answered);

	const row = await meetings.byNumber(db, group, 3); // the next one, whose notes are not shared
	for (const [position, words, readers] of [
		['1', 'Quoll eight', ['organiser']],
		['2', 'Quoll nine', desk]
	] as const) {
		const item = await meetings.itemAt(db, row, position);
		const point = { kind: 'view', question: null, wording: 'noted', box: id() } as const;
		const body = `${words} was said in the room.`;
		plan(
			words,
			[...readers],
			made(await meetings.notePoint(db, noor, group, item, { ...point, body }))
		);
	}

	await contributions.report(db, other, said, { reason: 'other', note: 'Quoll ten is a report.' });
	plan('Quoll ten', ['organiser', 'other member'], said); // who reported it has it in their data
	const begun = made(
		drafts.asTyped({
			draft: 'Possum one',
			draft_words: 'body',
			box: id(),
			body: 'Possum two is begun.'
		})
	);
	const path = `/groups/${group.slug}/contributions/${said.ref}/edit`;
	await drafts.save(db, { person: giver.person, path, why: 'saved' }, begun);
	const kept = made((await drafts.list(db, giver)).find((each) => each.path === path));
	const at = [`/me/drafts/${kept.ref}/throw-away`];
	for (const words of ['Possum one', 'Possum two']) plants.push({ words, readers: ['member'], at });
	return [...plants, ...(await reach(db, giver))];
}

/** How somebody is reached: for themselves and the organiser. */
async function reach(db: Db, giver: Actor): Promise<Plant[]> {
	await accounts.changeReach(db, giver, giver.person, {
		...{ reach: 'email', email: 'quoll-eleven@example.org', phone: '0114 496 0987' },
		...{ address: '1 Quoll Twelve Street', reach_note: 'Quoll thirteen steps.' }
	});
	const own: Kind[] = ['member', 'organiser'];
	return ['quoll-eleven@', '496 0987', 'Quoll Twelve', 'Quoll thirteen'].map((words) => ({
		words,
		readers: own
	}));
}

/** The person whom a button of the example signs in as. */
export async function signedIn(db: Db, as: 'organiser' | 'researcher') {
	const person = await accounts.getSetting(db, `demo.${as}`);
	return actorOf(db, person ?? '');
}

/** The person with every role held now. */
export async function actorOf(db: Db, person: string) {
	return made(await contributions.actorOf(db, person));
}
