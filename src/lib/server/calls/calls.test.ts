import { beforeAll, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { everywhere } from '../../../../tests/support/everywhere.ts';
import { lettersTo } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as accounts from '../accounts/index.ts';
import { things } from '../desk/index.ts';
import * as invitations from '../invitations/index.ts';
import * as calls from './index.ts';

describe.each(engines)('ring me, please, on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	const ask = (number?: string, page = '/groups/riverside') =>
		calls.ask(use(), world.member.person, world.group, { page, number });
	const open = () => calls.open(use(), world.member.person, world.group.id);

	beforeAll(async () => {
		world = await makeWorld(use());
	});

	it('asks for a number where none is known, and keeps nothing', async () => {
		expect(await ask()).toBe('no number');
		expect(await ask('  ')).toBe('no number');
		expect(await open()).toBeNull();
	});

	it('stands on the desk with name, number, page and since when, and is one however often it is pressed', async () => {
		expect(await ask('01632 960155', '/groups/riverside/outcomes')).toBe('asked');
		expect(await ask()).toBe('already');
		const call = await open();
		const waiting = await things(use(), world.organiser, world.group);
		expect(waiting.find(({ kind }) => kind === 'call')).toMatchObject({
			name: 'Mo',
			phone: '01632 960155',
			page: '/groups/riverside/outcomes',
			since: call?.asked_at
		});
		expect(await lettersTo(use(), world.organiser.person, 'call.asked')).toEqual([call?.id]);
		expect(await lettersTo(use(), world.member2.person, 'call.asked')).toEqual([]);
	});

	it('rings the number that was said last', async () => {
		expect(await ask('01632 960156')).toBe('already');
		const [call] = await calls.list(use(), world.organiser, world.group);
		expect(call).toMatchObject({ number: '01632 960156', rung_at: null });
	});

	it('says where that number was said, and no place of another group or study', async () => {
		const page = async () => (await open())?.page;
		expect(await ask('01632 960156', 'contribution.replied')).toBe('already');
		expect(await page()).toBe('contribution.replied');
		for (const elsewhere of ['/groups/hilltop/about', '/groups/riverside-2', '/studies/waiting']) {
			await ask('01632 960156', elsewhere);
			expect(await page()).toBe('/');
		}
		await ask('01632 960156', '/groups/riverside/outcomes');
		expect(await page()).toBe('/groups/riverside/outcomes');
	});

	it('is told without number, name or page', async () => {
		const letters = await use()
			.selectFrom('letter')
			.selectAll()
			.where('kind', '=', 'call.asked')
			.execute();
		const written = { origin: 'https://soundings.example', name: 'Soundings' };
		const [composed] = await Promise.all(
			letters.map((letter) => calls.letters['call.asked']?.(use(), letter, written))
		);
		expect(composed?.text).toContain('/groups/riverside/calls');
		expect(JSON.stringify(composed)).not.toMatch(/Mo\b|960156|outcomes|Riverside Group/);
	});

	it('is seen and answered by the organisers alone; then the number is forgotten', async () => {
		for (const actor of [world.member, world.member2, world.researcher, world.otherOrganiser])
			await expect(calls.list(use(), actor, world.group)).rejects.toHaveProperty('status');
		const call = await open();
		if (!call) throw new Error('no call');
		await expect(calls.rung(use(), world.member2, world.group, call)).rejects.toMatchObject({
			status: 403
		});
		await calls.rung(use(), world.organiser, world.group, call);
		expect(await open()).toBeNull();
		expect(await everywhere(use(), '960156')).toEqual([]);
		expect(await calls.list(use(), world.organiser, world.group)).toMatchObject([
			{ name: 'Mo', number: null, rung_by: 'Olive' }
		]);
		const waiting = await things(use(), world.organiser, world.group);
		expect(waiting.filter(({ kind }) => kind === 'call')).toEqual([]);
	});

	it('uses the number on record, and can be asked for again', async () => {
		const { email } = await accounts.find(use(), world.member.person);
		const reach = { email, phone: '01632 960157', reach: 'email' } as const;
		await accounts.changeReach(use(), world.member, world.member.person, reach);
		expect(await ask()).toBe('asked');
		expect(await open()).toMatchObject({ number: null });
		const [first] = await calls.list(use(), world.organiser, world.group);
		expect(first).toMatchObject({ number: '01632 960157' });
	});

	it('is not for strangers, and is forgotten with whoever leaves', async () => {
		await expect(
			calls.ask(use(), world.otherMember.person, world.group, { page: '/', number: '1234567' })
		).rejects.toMatchObject({ status: 404 });
		await ask('01632 960158');
		await invitations.leaveGroup(use(), world.member, world.group);
		expect(await everywhere(use(), '960158')).toEqual([]);
		expect(await calls.list(use(), world.organiser, world.group)).toEqual([]);
	});
});
