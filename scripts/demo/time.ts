import type { Actor } from '#server/access/index.ts';
import type { Db } from '#server/db/index.ts';
import type { GroupRow } from '#server/groups/tables.ts';
import { passedOn, toPassOn } from '#server/mail/index.ts';
import * as meetings from '#server/meetings/index.ts';
import * as payments from '#server/payments/index.ts';
import type { Finding } from '#server/prompts/index.ts';
import { at } from './clock.ts';
import { passTime } from './jobs.ts';
import { made } from './made.ts';
import { one } from './speak.ts';

type Where = { db: Db; group: GroupRow; noor: Actor };
type People = Record<string, Actor>;

const reading = { words: 'Reading a finding and answering', minutes: 30, pence: 1250 };
const meeting = { words: 'A meeting of two hours', minutes: 120, pence: 5000 };
const before = { ...meeting, words: 'A meeting of two hours, until last year', pence: 4000 };

/** What the group pays, what it offered, and what became of it: paid, on its way, late, and no. */
export async function payForTime(
	where: Where,
	people: People,
	{ holding, limits }: Record<'holding' | 'limits', Finding>
) {
	const { db, group, noor } = where;
	await at(-440, '10:00', async () => {
		for (const rate of [reading, before]) made(await payments.setRate(db, noor, group, rate));
	});
	await at(-200, '10:00', async () => {
		const [old] = (await payments.ratesOf(db, group)).filter(({ words }) => words === before.words);
		await payments.retireRate(db, noor, made(old));
		made(await payments.setRate(db, noor, group, meeting));
	});
	const [first, second, next] = await Promise.all(
		[1, 2, 3].map((number) => meetings.byNumber(db, group, number))
	);

	const pay = (about: payments.About, rate: typeof reading, days: number) =>
		at(days, '09:00', async () => made(await payments.makeOffer(db, noor, group, about, rate)));
	const early = await pay({ kind: 'meeting', id: made(first).id }, before, -400);
	await settle(early, -390, { yes: ['amara', 'elspeth', 'bashir', 'clive'], no: ['gwen'] });
	await follow(early, -380, -350);
	const home = await pay({ kind: 'thread', id: holding.thread.id }, reading, -72);
	await settle(home, -65, { yes: ['amara', 'farah', 'bashir'], no: ['gwen', 'joseph'] });
	await follow(home, -50, -12, ['bashir']);
	const room = await pay({ kind: 'meeting', id: made(second).id }, meeting, -60);
	await settle(room, -55, { yes: ['amara', 'iris', 'clive'], no: ['gwen', 'farah'] });
	await follow(room, -35, -6, ['iris', 'clive']);
	await settle(room, -30, { yes: ['elspeth', 'hamid'], no: [] });
	const open = await pay({ kind: 'thread', id: limits.thread.id }, reading, -4);
	await settle(open, -3, { yes: ['bashir'], no: [] });
	await pay({ kind: 'meeting', id: made(next).id }, meeting, -2);

	/** Each says yes or no; who has no internet tells the organiser. */
	async function settle(
		offer: payments.OfferRow,
		days: number,
		said: { yes: string[]; no: string[] }
	) {
		const answers = [
			...said.yes.map((who) => [who, 'accepted'] as const),
			...said.no.map((who) => [who, 'declined'] as const)
		];
		await at(days, '18:00', async () => {
			for (const [who, answer] of answers)
				if (who === 'clive')
					made(await payments.answerFor(db, noor, offer, one(people, who).person, answer));
				else made(await payments.answer(db, one(people, who), offer, answer));
			await told(where);
		});
	}

	/** Claims are sent one day and paid another, except for some. */
	async function follow(
		offer: payments.OfferRow,
		sent: number,
		paid: number,
		except: string[] = []
	) {
		const waiting = () =>
			payments.list(db, noor, group, { state: 'accepted', page: 1, offer: offer.id });
		await at(sent, '15:30', async () => {
			for (const { payment } of await waiting()) await payments.claimed(db, noor, payment);
		});
		const late = except.map((who) => one(people, who).person);
		await at(paid, '16:10', async () => {
			const state = 'claimed';
			const all = await payments.list(db, noor, group, { state, page: 1, offer: offer.id });
			for (const { payment } of all)
				if (!late.includes(payment.person_id ?? '')) await payments.paid(db, noor, payment);
		});
		await at(paid, '16:40', () => told(where));
	}
}

/** Who came to the meeting of ten people: eight in the room, two online. */
export async function nameWhoCame({ db, group, noor }: Where, people: People) {
	const met = await meetings.byNumber(db, group, 2);
	const online = ['hamid', 'iris'];
	const room = ['amara', 'bashir', 'clive', 'doreen', 'elspeth', 'farah', 'gwen', 'joseph'];
	const marks = new Map<string, meetings.Mark>([
		...room.map((who) => [one(people, who).person, 'in person'] as const),
		...online.map((who) => [one(people, who).person, 'online'] as const),
		[noor.person, 'in person']
	]);
	await at(-40, '13:20', () => meetings.markPeople(db, noor, met, marks));
	await at(-40, '13:25', async () => {
		const numbers = await meetings.countNames(db, met);
		await meetings.recordAttendance(db, noor, met, { ...met, ...numbers });
	});
}

/** Letters about it go out; the organiser passes on those that travel by hand. */
async function told({ db, group, noor }: Where) {
	await passTime(db);
	for (const { id, kind } of await toPassOn(db, group.id))
		if (kind.startsWith('payment.')) await passedOn(db, noor, group.id, id);
}
