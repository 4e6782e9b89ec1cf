import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { everywhere } from '../../../../tests/support/everywhere.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import { after, DAY, HOUR, now } from '../db/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as contributions from './index.ts';

describe.each(engines)('changing what was given on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	let planted: string;
	let c: contributions.Contribution;
	let boxes = 0;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});

	beforeEach(async () => {
		planted = `Ask Priscilla ${boxes++} of Weir Lane.`;
		c = await contributions.respond(use(), world.member, finding, {
			question: null,
			body: planted,
			audience: 'group',
			box: `box ${boxes}`
		});
	});

	const again = () => contributions.find(use(), c.id);
	const events = () =>
		use()
			.selectFrom('audit_event')
			.select(['verb', 'state'])
			.where('object_id', '=', c.id)
			.orderBy('at')
			.execute();
	const age = (milliseconds: number) =>
		use()
			.updateTable('contribution')
			.set({ withdrawn_at: after(now(), -milliseconds) })
			.where('id', '=', c.id)
			.execute();

	it('keeps the earlier wording for its giver and the organisers only', async () => {
		await contributions.edit(use(), world.member, c, 'Ask at the desk.');
		expect(await again()).toMatchObject({ body: 'Ask at the desk.', number: c.number });
		for (const actor of [world.member, world.organiser]) {
			const earlier = await contributions.earlierWordings(use(), actor, c);
			expect(earlier.map((wording) => wording.body)).toEqual([planted]);
		}
		for (const actor of [world.member2, world.researcher])
			await expect(contributions.earlierWordings(use(), actor, c)).rejects.toMatchObject({
				status: 403
			});
	});

	it('leaves a wording that was removed for good in no text column of the database', async () => {
		await contributions.edit(use(), world.member, c, 'Ask at the desk.');
		expect(await everywhere(use(), planted)).toEqual(['earlier_wording.body']);
		await contributions.removeEarlierWordings(use(), world.member, c);
		expect(await everywhere(use(), planted)).toEqual([]);
		expect(await again()).toMatchObject({ body: 'Ask at the desk.', box_key: null });
	});

	it('keeps both wordings when two edits come at once', async () => {
		await Promise.all([
			contributions.edit(use(), world.member, c, 'One.'),
			contributions.edit(use(), world.member, c, 'Two.')
		]);
		const earlier = await contributions.earlierWordings(use(), world.member, c);
		const bodies = [...earlier.map((wording) => wording.body), (await again()).body];
		expect(bodies.toSorted()).toEqual([planted, 'One.', 'Two.'].toSorted());
	});

	it('lets nobody else change it, and records an organiser as acting at that person’s wish', async () => {
		for (const actor of [world.member2, world.researcher])
			await expect(contributions.edit(use(), actor, c, 'Mine.')).rejects.toMatchObject({
				status: 403
			});
		await expect(contributions.withdraw(use(), world.otherOrganiser, c)).rejects.toMatchObject({
			status: 404
		});
		await contributions.edit(use(), world.organiser, c, 'As Mo asked on the phone.');
		expect(await events()).toContainEqual({ verb: 'contribution.edited', state: 'at their wish' });

		const team = { body: 'We are reading.', audience: 'group', box: 'team' } as const;
		const said = await contributions.reply(use(), world.researcher, finding, c, team);
		await expect(
			contributions.edit(use(), world.organiser, said, 'Not ours.')
		).rejects.toMatchObject({ status: 403 });
	});

	it('makes noted words "not yet read back" again when they change', async () => {
		const noted = await contributions.record(use(), world.organiser, finding, {
			person: world.member2.person,
			question: null,
			body: 'She agrees.',
			channel: 'phone',
			given_on: null,
			wording: 'noted',
			group_may_read: true,
			read_back: 'phone',
			box: `noted ${boxes}`
		});
		if (typeof noted === 'string') throw new Error(noted);
		await contributions.edit(use(), world.organiser, noted, 'She mostly agrees.');
		expect(await contributions.find(use(), noted.id)).toMatchObject({
			read_back_at: null,
			read_back_how: null
		});
	});

	it('brings withdrawn words back within a day and not after', async () => {
		await contributions.withdraw(use(), world.member, c);
		expect(contributions.readable(world.member2, await again())).toBe('removed');
		expect(await contributions.undoWithdraw(use(), world.member, await again())).toBe(true);
		expect(contributions.readable(world.member2, await again())).toBe('words');

		await contributions.withdraw(use(), world.member, c);
		await age(DAY + 1);
		expect(await contributions.undoWithdraw(use(), world.member, await again())).toBe(false);
	});

	it('erases a day after withdrawal from every text column, and keeps number and moment', async () => {
		const first = planted;
		await contributions.report(use(), world.member2, c, {
			reason: 'private detail',
			note: `It says: ${planted}`
		});
		await contributions.edit(use(), world.member, c, `${planted} Changed.`);
		await contributions.hide(use(), world.organiser, c, `Because of: ${planted}`);
		await contributions.withdraw(use(), world.member, c);
		await age(23 * HOUR);
		await contributions.eraseWithdrawn(use());
		expect(await everywhere(use(), first)).toEqual([
			'contribution.body',
			'contribution.hidden_reason',
			'earlier_wording.body',
			'report.note'
		]);
		await age(DAY + 1);
		await contributions.eraseWithdrawn(use());
		expect(await everywhere(use(), first)).toEqual([]);
		expect(await again()).toMatchObject({
			number: c.number,
			given_at: c.given_at,
			body: '',
			box_key: null
		});
		expect(contributions.readable(world.member2, await again())).toBe('removed');
	});

	it('takes all of a person’s words away at once when they leave so', async () => {
		await contributions.takeAway(use(), world.member, world.group.id, world.member.person);
		expect(await everywhere(use(), planted)).toEqual([]);
		await expect(
			contributions.takeAway(use(), world.member2, world.group.id, world.organiser.person)
		).resolves.toBeUndefined();
	});

	it('makes words private, leaving "Removed" to others, and shares them again under their number', async () => {
		await contributions.makePrivate(use(), world.member, c);
		const hushed = await again();
		expect(contributions.readable(world.member2, hushed)).toBe('removed');
		expect(contributions.readable(world.researcher, hushed)).toBe('words');
		expect(contributions.mayQuote(hushed, true)).toBe('no');
		expect(await contributions.share(use(), world.member, hushed)).toMatchObject({
			number: c.number,
			shared_at: c.shared_at
		});
	});

	it('shares no reply further than the private words it answers', async () => {
		const reply = { body: 'Yes.', audience: 'private', box: `reply ${boxes}` } as const;
		const said = await contributions.reply(use(), world.member, finding, c, reply);
		await contributions.makePrivate(use(), world.member, c);
		expect(await contributions.share(use(), world.member, said)).toBe('answers private words');
	});
});
