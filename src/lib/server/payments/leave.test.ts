import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { meet } from '../../../../tests/support/meetings.ts';
import { actor, makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';
import { leave, leaveService } from '../leaving/index.ts';
import * as payments from './index.ts';
import type { OfferRow, PaymentRow } from './tables.ts';

describe.each(engines)('payments of whoever leaves on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let offers: OfferRow[];
	let taken: PaymentRow[];
	let me: Actor;

	beforeAll(async () => {
		world = await makeWorld(use());
		me = world.member;
		const finding = await openFinding(use(), world);
		const other = await openFinding(use(), world, { title: 'Another' });
		const meeting = await meet(use(), world, finding);
		const all = [
			{ kind: 'thread', id: finding.thread.id },
			{ kind: 'thread', id: other.thread.id },
			{ kind: 'meeting', id: meeting.id }
		] as const;
		const amount = { minutes: 60, pence: 2500 };
		offers = [];
		for (const about of all) {
			const made = await payments.makeOffer(use(), world.organiser, world.group, about, amount);
			if (made === 'standing') throw new Error(made);
			offers.push(made);
		}
		const [paid, declined, owed] = offers as [OfferRow, OfferRow, OfferRow];
		taken = [
			await answered(paid, 'accepted'),
			await answered(declined, 'declined'),
			await answered(owed, 'accepted')
		];
		const [first, , third] = taken as [PaymentRow, PaymentRow, PaymentRow];
		await payments.paid(use(), world.organiser, first);
		await payments.claimed(use(), world.organiser, third);
	});

	const now = () =>
		Promise.all(taken.map(({ ref }) => payments.paymentByRef(use(), world.group, ref)));
	async function answered(offer: OfferRow, said: payments.Answer) {
		const made = await payments.answer(use(), me, offer, said);
		if (typeof made === 'string') throw new Error(made);
		return made;
	}

	it('are theirs still after leaving a group', async () => {
		await leave(use(), me, world.group, 'take');
		me = await actor(use(), me.person);
		const mine = await payments.mine(use(), me);
		expect(mine.map(({ state }) => state).toSorted()).toEqual(['claimed', 'declined', 'paid']);
		expect(await payments.owedTo(use(), me.person)).toMatchObject([
			{ group: 'Riverside Group', pence: 2500, claimed: true, help: { name: 'Olive' } }
		]);
	});

	it('stay for the accounts without the person; what is owed stays until it is paid', async () => {
		await leaveService(use(), me, 'keep');
		expect(await now()).toMatchObject([
			{ person_id: null, recorded_by: null, pence: 2500 },
			{ person_id: null, recorded_by: null, answer: 'declined' },
			{ person_id: me.person, paid_at: null }
		]);
		const [, , owed] = await now();
		if (!owed) throw new Error('it is gone');
		await payments.paid(use(), world.organiser, owed);
		const rest = JSON.stringify(await now());
		expect(rest).not.toContain(me.person);
		const told = await payments.list(use(), world.organiser, world.group, {
			state: 'paid',
			page: 1
		});
		expect(told.map(({ name }) => name)).toEqual([null, null]);
		const waiting = await use()
			.selectFrom('letter')
			.select('kind')
			.where('person_id', '=', me.person)
			.where('sent_at', 'is', null)
			.where('gave_up_at', 'is', null)
			.execute();
		expect(waiting).toEqual([]);
	});
});
