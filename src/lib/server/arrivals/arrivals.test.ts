import { beforeAll, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import { today } from '#lib/text/dates.ts';
import { id } from '../db/index.ts';
import * as invitations from '../invitations/index.ts';
import * as arrivals from './index.ts';

describe.each(engines)('what came and waits to be typed in, on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	beforeAll(async () => {
		world = await makeWorld(use());
	});

	const note = (more: Partial<arrivals.Arriving> = {}) =>
		arrivals.note(use(), world.organiser, world.group, {
			...{ person_id: world.member2.person, channel: 'post', came_on: today(), box: id() },
			...more
		});
	const open = () => arrivals.open(use(), world.organiser, world.group);

	it('stands on the desk once, however often its form is sent, until it was typed in', async () => {
		const box = id();
		await note({ box });
		await note({ box });
		const [first, ...others] = await open();
		if (!first) throw new Error('not noted');
		expect(others).toEqual([]);
		expect(first).toMatchObject({ channel: 'post', came_on: today(), name: 'Winnie' });

		await arrivals.done(use(), world.organiser, first);
		expect(await open()).toEqual([]);
		await arrivals.undone(use(), world.organiser, first);
		expect(await open()).toMatchObject([{ ref: first.ref, done_at: null, done_by: null }]);
	});

	it('is for organisers of that group', async () => {
		for (const who of [world.member, world.researcher, world.administrator])
			await expect(arrivals.open(use(), who, world.group)).rejects.toHaveProperty('status');
		await expect(note({ person_id: world.otherMember.person })).rejects.toMatchObject({
			status: 404
		});
	});

	it('forgets from whom it was when that person leaves, and stays', async () => {
		const before = (await open()).length;
		await invitations.removeFromGroup(use(), world.organiser, world.group, world.member2.person);
		const after = await open();
		expect(after).toHaveLength(before);
		expect(after.every(({ person_id, name }) => person_id === null && name === null)).toBe(true);
	});
});
