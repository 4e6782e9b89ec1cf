import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { everywhere } from '../../../../tests/support/everywhere.ts';
import { again, say } from '../../../../tests/support/said.ts';
import { PLANTED, worryDesk } from '../../../../tests/support/worried.ts';
import { actor } from '../../../../tests/support/world.ts';
import * as contributions from '../contributions/index.ts';
import * as groups from '../groups/index.ts';
import * as worries from './index.ts';

describe.each(engines)('who reads worries on %s', (engine) => {
	const use = fresh(engine);
	const desk = worryDesk(use);

	beforeAll(desk.begin);
	beforeEach(desk.next);

	it('are read by the contact and the deputy, and by nobody else', async () => {
		await desk.raise();
		for (const who of [desk.wanda, desk.dev])
			expect((await desk.mine(who))?.worry.note).toBe(PLANTED);
		for (const who of [desk.world.organiser, desk.world.member, desk.world.member2])
			await expect(worries.list(use(), who, desk.world.group.id)).rejects.toMatchObject({
				status: 403
			});
		for (const who of [desk.world.researcher, desk.world.administrator, null])
			await expect(worries.list(use(), who, desk.world.group.id)).rejects.toMatchObject({
				status: 404
			});
		for (const ref of [(await desk.theOne()).worry.ref, 'nothing'])
			await expect(
				worries.byRef(use(), desk.world.organiser, desk.world.group.id, ref)
			).rejects.toMatchObject({ status: 403 });
	});

	it('stand in no report, count, desk or record', async () => {
		await desk.raise();
		const found = await everywhere(use(), PLANTED);
		expect(found).toEqual(['worry.note']);
		expect(
			await contributions.waitingReports(use(), desk.world.organiser, desk.world.group.id)
		).toBeNull();
		const events = await use()
			.selectFrom('audit_event')
			.selectAll()
			.where('verb', '=', 'worry.raised')
			.where('object_id', '=', (await desk.theOne()).worry.id)
			.execute();
		expect(events.map(({ actor_id }) => actor_id)).toEqual([null]);
	});

	it('never reach who said it, be it the contact; then the organisers read it', async () => {
		desk.c = await say(use(), desk.wanda, desk.finding, 'Nobody would notice.');
		await desk.raise();
		expect(await desk.mine(desk.wanda)).toBeUndefined();
		expect((await desk.mine(desk.dev))?.worry.note).toBe(PLANTED);
		await desk.choose(desk.wanda.person, null);
		expect((await desk.mine(desk.world.organiser))?.worry.note).toBe(PLANTED);
		expect(await desk.mine(desk.wanda)).toBeUndefined();
	});

	it('are not taken where nobody else could read them', async () => {
		await desk.choose(null, null);
		desk.c = await contributions.reply(use(), desk.world.organiser, desk.finding, desk.c, {
			...{ body: 'I cannot do this any more.', audience: 'group', box: `${Math.random()}` }
		});
		expect(await desk.raise()).toBe('nobody');
		expect(await worries.raisedBy(use(), desk.world.member2, desk.c)).toBeUndefined();
	});

	it('go to every organiser while nobody is chosen, or who was chosen cannot be written to', async () => {
		await desk.choose(null, null);
		await desk.raise();
		expect((await desk.mine(desk.world.organiser))?.worry.note).toBe(PLANTED);
		await expect(desk.mine(desk.wanda)).rejects.toMatchObject({ status: 403 });
		// reached by post: a worry cannot wait for that
		expect(await desk.choose(desk.world.member2.person, null)).toBe('contact not able');
		expect(await desk.choose(desk.wanda.person, desk.wanda.person)).toBe('same');
		expect(await desk.choose(null, desk.dev.person)).toBe('no contact');
	});

	it('leave the words in question to who may read them', async () => {
		desk.c = await say(use(), desk.world.member, desk.finding, 'Only for the organiser.', {
			audience: 'private'
		});
		await expect(desk.raise()).rejects.toMatchObject({ status: 404 });
		await desk.raise(desk.world.researcher);
		const { contribution } = await desk.theOne();
		expect(contributions.readable(desk.wanda, await again(use(), contribution))).toBe('nothing');
	});

	it('are no longer read by a contact who left', async () => {
		await desk.raise();
		await groups.leave(use(), desk.wanda, desk.world.group);
		await expect(desk.mine(await actor(use(), desk.wanda.person))).rejects.toMatchObject({
			status: 404
		});
		expect(
			(await groups.contactsOf(use(), await groups.find(use(), desk.world.group.id))).name
		).toBe(
			'Wanda' // as typed in the settings, where the chosen person is gone
		);
		expect((await desk.mine(desk.dev))?.worry.note).toBe(PLANTED);
	});
});
