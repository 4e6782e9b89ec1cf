import type { Actor } from '#server/access/index.ts';
import * as contributions from '#server/contributions/index.ts';
import { id } from '#server/db/index.ts';
import type { Db } from '#server/db/open.ts';
import * as groups from '#server/groups/index.ts';
import * as meetings from '#server/meetings/index.ts';
import * as payments from '#server/payments/index.ts';
import { made } from '../../../scripts/demo/made.ts';
import { belong } from '../../../scripts/demo/people.ts';
import { demo } from '../../../scripts/demo-data.ts';
import { signedIn, type Plant } from './plant.ts';

/** Two members who gave no permission to be named. */
export const names = {
	/** said nothing that is theirs; came, answered, has something to do, is paid */
	quiet: { known: 'Zebedee', shown: 'Zephyrine' },
	/** the same, and says of a note: this was me */
	said: { known: 'Barnabus', shown: 'Bartleby' }
} as const;

/** Both of them, with everything that a meeting can know of somebody. */
export async function takePart(db: Db) {
	const group = await groups.bySlug(db, demo.group);
	const noor = await signedIn(db, 'organiser');
	const join = ({ known, shown }: (typeof names)[keyof typeof names]) =>
		belong(db, noor, group, 'member', { name: known, shown });
	const people = { quiet: await join(names.quiet), said: await join(names.said) };
	const both = Object.values(people);
	const marks = () => new Map(both.map(({ person }) => [person, 'in person'] as const));

	// the one whose summary everyone reads, the one that goes round, and the one to come
	for (const number of ['2', '5', '3'])
		await meetings.markPeople(db, noor, await meetings.byNumber(db, group, number), marks());
	const next = await meetings.byNumber(db, group, '3');
	const offer = made(await payments.standingOffer(db, { kind: 'meeting', id: next.id }));
	for (const each of both) {
		await meetings.answer(db, each, next, { answer: 'in person', page: '/' });
		made(await payments.answer(db, each, offer, 'accepted'));
		await act(db, noor, each);
	}
	await claim(db, noor, people.said);
	return people;
}

/** They have agreed to do something, under an item of a research team and under one that is not. */
async function act(db: Db, noor: Actor, { person }: Actor) {
	const group = await groups.bySlug(db, demo.group);
	const met = await meetings.byNumber(db, group, '2');
	for (const place of ['2', '4']) {
		const item = await meetings.itemAt(db, met, place);
		made(
			await meetings.notePoint(db, noor, group, item, {
				...{ body: 'Ask at the surgery.', kind: 'action', question: null, wording: 'noted' },
				...{ box: id(), doing: { doer: 'member', person, due_on: null } }
			})
		);
	}
	await meetings.shareNotes(db, noor, met);
}

async function claim(db: Db, noor: Actor, who: Actor) {
	const group = await groups.bySlug(db, demo.group);
	const met = await meetings.byNumber(db, group, '2');
	const item = await meetings.itemAt(db, met, '2');
	const point = { body: 'I would say it so.', kind: 'view', question: null } as const;
	const noted = made(
		await meetings.notePoint(db, noor, group, item, { ...point, wording: 'noted', box: id() })
	);
	await meetings.shareNotes(db, noor, met);
	await contributions.claimPoint(db, who, await contributions.find(db, noted.id));
}

/**
 * Where a name may be met (rules.md N1, N2): organisers know both; others meet the shown one, and only
 * beside words that its person put it to.
 */
export async function plantNames(db: Db): Promise<Plant[]> {
	await takePart(db);
	const { quiet, said } = names;
	const office = /^\/admin\/(outbox|audit)/; // to whom letters went, and who did what
	const list = /^\/groups\/deep-end\/about$/; // who is in the group, for its members
	return [
		{ words: quiet.known, readers: ['organiser', 'administrator'], where: office },
		{ words: quiet.shown, readers: ['member', 'other member', 'organiser'], where: list },
		{ words: said.known, readers: ['organiser', 'administrator'], where: office },
		{ words: said.shown, readers: ['member', 'other member', 'organiser', 'researcher', 'lead'] }
	];
}
