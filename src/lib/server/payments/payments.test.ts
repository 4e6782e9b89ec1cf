import { beforeAll, describe, expect, it } from 'vitest';
import { daysAfter, today } from '#lib/text/dates.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { meet } from '../../../../tests/support/meetings.ts';
import { close, lettersTo, say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import { after, DAY, now } from '../db/index.ts';
import * as meetings from '../meetings/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as studies from '../studies/index.ts';
import * as payments from './index.ts';
import type { OfferRow, PaymentRow } from './tables.ts';

const HALF_DAY = { minutes: 120, pence: 2500 };

describe.each(engines)('what a group pays on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	beforeAll(async () => {
		world = await makeWorld(use());
	});
	const set = (words: string, who = world.organiser) =>
		payments.setRate(use(), who, world.group, { words, ...HALF_DAY });

	it('is set by its organisers alone, once however often it is sent', async () => {
		const rate = await set('A meeting of two hours');
		expect(await set('A meeting of two hours')).toEqual(rate);
		for (const who of [world.member, world.researcher, world.otherOrganiser])
			await expect(set('Mine', who)).rejects.toHaveProperty('status');
		expect(await payments.ratesOf(use(), world.group)).toEqual([rate]);
		expect(await payments.ratesOf(use(), world.otherGroup)).toEqual([]);
	});

	it('is retired and never changed; another takes its place', async () => {
		const rate = await set('Reading at home');
		if (rate === 'bank') throw new Error(rate);
		await payments.retireRate(use(), world.organiser, rate);
		await payments.retireRate(use(), world.organiser, rate);
		const words = (all: { words: string }[]) => all.map((each) => each.words);
		expect(words(await payments.ratesOf(use(), world.group))).not.toContain('Reading at home');
		expect(words(await payments.retiredRatesOf(use(), world.group))).toEqual(['Reading at home']);
		await expect(payments.rateByRef(use(), world.otherGroup, rate.ref)).rejects.toMatchObject({
			status: 404
		});
	});

	it('takes no bank details for its words', async () => {
		expect(await set('Pay to 12-34-56 12345678')).toBe('bank');
		expect(await payments.ratesOf(use(), world.group)).toHaveLength(1);
	});
});

describe.each(engines)('an offer on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	let meeting: Awaited<ReturnType<typeof meet>>;
	let offer: OfferRow;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
		meeting = await meet(use(), world, finding);
	});
	const make = (pence: number, who = world.organiser) =>
		payments.makeOffer(use(), who, world.group, about(), { minutes: 30, pence });
	const about = () => ({ kind: 'thread' as const, id: finding.thread.id });
	const page = (who: World['member']) => payments.onPage(use(), who, world.group, about());
	const mine = async (who = world.member) =>
		(await payments.mine(use(), who)).map(({ ref, state, pence }) => ({ ref, state, pence }));
	const sure = <T>(made: T) => {
		if (typeof made === 'string') throw new Error(made);
		return made as Exclude<T, string>;
	};

	it('is made by an organiser, once, and not changed beneath people', async () => {
		expect(await page(world.member)).toBeNull();
		offer = sure(await make(1250));
		expect(await make(1250)).toEqual(offer);
		expect(await make(2000)).toBe('standing');
		for (const who of [world.member, world.lead, world.otherOrganiser])
			await expect(make(1250, who)).rejects.toHaveProperty('status');
	});

	it('is shown to members up front, to organisers as theirs, to no team and nobody else', async () => {
		const shown = { ref: offer.ref, minutes: 30, pence: 1250, mine: null };
		expect(await page(world.member)).toEqual({ ...shown, organises: false });
		expect(await page(world.organiser)).toEqual({ ...shown, organises: true });
		for (const who of [world.researcher, world.otherMember, world.administrator])
			expect(await page(who)).toBeNull();
		expect(await mine()).toEqual([{ ref: offer.ref, state: null, pence: 1250 }]);
		for (const who of [world.organiser, world.researcher, world.otherMember])
			expect(await mine(who)).toEqual([]);
	});

	it('is answered once, and the answer can change until a claim is sent', async () => {
		const first = sure(await payments.answer(use(), world.member, offer, 'declined'));
		const second = sure(await payments.answer(use(), world.member, offer, 'accepted'));
		const third = sure(await payments.answer(use(), world.member, offer, 'accepted'));
		expect([second.id, third]).toEqual([first.id, second]);
		expect(await mine()).toEqual([{ ref: offer.ref, state: 'accepted', pence: 1250 }]);
		expect(await payments.claimed(use(), world.organiser, third)).toBe(true);
		expect(await payments.answer(use(), world.member, offer, 'declined')).toBe('claimed');
		expect((await page(world.member))?.mine).toBe('claimed');
		await payments.stepBack(use(), world.organiser, await again(third));
		expect((await page(world.member))?.mine).toBe('accepted');
	});

	it('is for members: whoever organises, researches it, or belongs elsewhere is not asked', async () => {
		await studies.addToTeam(
			use(),
			world.lead,
			world.study,
			world.member2.person,
			'researcher',
			'W'
		);
		const both = { ...world.member2, studies: { [world.study.id]: 'researcher' as const } };
		for (const who of [world.organiser, world.researcher, world.otherMember, both]) {
			await expect(payments.answer(use(), who, offer, 'accepted')).rejects.toMatchObject({
				status: 404
			});
			await expect(payments.mineByRef(use(), who, offer.ref)).rejects.toMatchObject({
				status: 404
			});
		}
		expect(await page(both)).toBeNull();
	});

	it('is answered by phone through an organiser, recorded as such, and the person is told', async () => {
		const { organiser, member2, member, otherMember } = world;
		const said = sure(
			await payments.answerFor(use(), organiser, offer, member2.person, 'accepted')
		);
		expect(said).toMatchObject({ person_id: member2.person, recorded_by: organiser.person });
		const told = await lettersTo(use(), member2.person, 'payment.recorded');
		expect(told.map((each) => each.split(' ')[0])).toEqual([said.id]);
		expect(await lettersTo(use(), member.person, 'payment.recorded')).toEqual([]);
		const [, listed] = await list('accepted');
		expect(listed).toMatchObject({ name: 'Winnie', recordedBy: 'Olive' });
		await expect(
			payments.answerFor(use(), organiser, offer, otherMember.person, 'accepted')
		).rejects.toMatchObject({ status: 404 });
		await expect(
			payments.answerFor(use(), member, offer, member2.person, 'declined')
		).rejects.toMatchObject({ status: 403 });
	});

	it('ends; who accepted keeps it, nobody new can', async () => {
		const other = { kind: 'meeting' as const, id: meeting.id };
		const make = (pence: number) =>
			payments.makeOffer(use(), world.organiser, world.group, other, { minutes: 120, pence });
		const low = sure(await make(100));
		sure(await payments.answer(use(), world.member, low, 'accepted'));
		await payments.endOffer(use(), world.organiser, low);
		await payments.endOffer(use(), world.organiser, low);
		const over = await payments.offerByRef(use(), low.ref);
		const late = payments.answerFor(use(), world.organiser, over, world.member2.person, 'accepted');
		expect(await late).toBe('ended');

		// a better one takes the place of what was not claimed yet: nobody is paid twice for one thing
		const high = sure(await make(2500));
		const onPage = () => payments.onPage(use(), world.member, world.group, other);
		expect(await onPage()).toMatchObject({ pence: 2500, mine: null });
		const taken = sure(await payments.answer(use(), world.member, high, 'accepted'));
		expect(await onPage()).toMatchObject({ pence: 2500, mine: 'accepted' });
		const standing = (await mine()).filter(({ state }) => state === 'accepted');
		expect(standing.map(({ pence }) => pence).toSorted()).toEqual([1250, 2500]);

		await payments.paid(use(), world.organiser, taken);
		await payments.endOffer(use(), world.organiser, high);
		const third = sure(await make(9900));
		expect(await payments.answer(use(), world.member, third, 'accepted')).toBe('claimed before');
		expect(await onPage()).toMatchObject({ pence: 2500, mine: 'paid' });
	});

	it('is followed by its organisers alone: claim sent, paid, with who and when; the person sees it', async () => {
		const [first] = await list('accepted');
		if (!first) throw new Error('nothing is accepted');
		const steps = [payments.claimed, payments.paid, payments.stepBack];
		for (const who of [world.member, world.researcher, world.otherOrganiser])
			for (const step of steps)
				await expect(step(use(), who, first.payment)).rejects.toHaveProperty('status');
		await payments.claimed(use(), world.organiser, first.payment);
		expect(await payments.claimed(use(), world.organiser, first.payment)).toBe(false);
		const sent = await again(first.payment);
		await payments.paid(use(), world.organiser, sent);
		expect(await payments.paid(use(), world.organiser, sent)).toBe(false);
		const { mine: seen } = await payments.mineByRef(use(), world.member, offer.ref);
		expect(seen).toMatchObject({ state: 'paid', open: false, claim_sent_at: sent.claim_sent_at });
		expect(seen.paid_at).not.toBeNull();
		const [done] = (await list('paid')).filter(({ payment }) => payment.id === sent.id);
		expect(done).toMatchObject({ name: 'Mo', claimedBy: 'Olive', paidBy: 'Olive' });
		expect(await payments.paidSince(use(), world.member, today())).toMatchObject({ pence: 3750 });
		const early = '2031-04-05' as ReturnType<typeof today>;
		expect(await payments.paidSince(use(), world.member, early)).toEqual({
			since: '2030-04-06',
			pence: 0
		});
	});

	it('tells whoever was paid by a letter that says neither how much nor what for, and not if it was taken back', async () => {
		const { letters } = payments;
		const compose = async () => {
			const [letter] = await use()
				.selectFrom('letter')
				.selectAll()
				.where('kind', '=', 'payment.paid')
				.where('person_id', '=', world.member.person)
				.orderBy('created_at', 'desc')
				.execute();
			if (!letter) throw new Error('no letter');
			expect(letter.send_after > letter.created_at).toBe(true);
			const site = { origin: 'https://soundings.example', name: 'Soundings' };
			return letters['payment.paid']?.(use(), letter, site);
		};
		const told = await compose();
		expect(told?.subject).toBe('Something about a payment');
		expect(told?.text).toContain('/me/payments');
		expect(JSON.stringify(told)).not.toMatch(/£|12\.50|Mo\b|Riverside Group|[Ll]ink workers/);
		const [done] = (await list('paid')).filter(({ payment }) => payment.offer_id === offer.id);
		if (!done) throw new Error('nothing is paid');
		await payments.stepBack(use(), world.organiser, done.payment);
		expect(await compose()).toBeNull();
	});

	it('says who took part, as far as is known, and what waits for the organiser', async () => {
		const took = async () => (await list('claimed')).map(({ tookPart }) => tookPart);
		expect(await took()).toEqual([false]);
		await say(use(), world.member, finding, 'I would say it so.', { audience: 'private' });
		expect(await took()).toEqual([true]);
		const work = () => payments.work(use(), world.group);
		expect(await work()).toEqual([]);
		const long = after(now(), -43 * DAY);
		await use()
			.updateTable('payment')
			.set({ claim_sent_at: long })
			.where('claim_sent_at', 'is not', null)
			.where('paid_at', 'is', null)
			.execute();
		expect(await work()).toEqual([{ kind: 'late', number: 1, since: long }]);
		await close(use(), world, finding);
		expect(await work()).toContainEqual({ kind: 'to claim', number: 1, since: today() });
	});

	it('is summed for reports, with the time that was given', async () => {
		await meetings.recordAttendance(use(), world.organiser, meeting, {
			...{ members_came: 3, members_online: 1, researchers_came: 1 },
			...{ others_came: null, apologies: null }
		});
		const sums = await payments.totals(use(), world.organiser, world.group);
		expect(sums.findings).toMatchObject([
			{ people: 1, minutes: 30, accepted: 2, declined: 0, paid: 0, owed: 2500 }
		]);
		expect(sums.meetings).toMatchObject([
			{ people: 3, minutes: 360, accepted: 1, declined: 0, paid: 2500, owed: 0 }
		]);
		expect(sums.all).toEqual({
			...{ people: 4, minutes: 390, accepted: 3, declined: 0, paid: 2500, owed: 2500 }
		});
		const month = today().slice(0, 7);
		const met = daysAfter(today(), 14).slice(0, 7);
		expect(sums.months.find(({ when }) => when === month)?.paid).toBe(2500);
		expect(sums.months.find(({ when }) => when === met)?.minutes).toBeGreaterThanOrEqual(360);
		expect(JSON.stringify(sums)).not.toMatch(/Mo\b|Winnie/);
		for (const who of [world.member, world.researcher])
			await expect(payments.totals(use(), who, world.group)).rejects.toHaveProperty('status');
	});

	const list = (state: payments.State) =>
		payments.list(use(), world.organiser, world.group, { state, page: 1 });
	const again = (payment: PaymentRow) => payments.paymentByRef(use(), world.group, payment.ref);
});
