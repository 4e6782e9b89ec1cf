import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { again, say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as themes from './index.ts';

describe.each(engines)('earlier wordings for the team on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});

	it('are those that it sorted into themes, for as long as it does', async () => {
		const { member, researcher, study, otherStudy, otherResearcher } = world;
		const made = await themes.make(use(), researcher, study, {
			name: 'Waiting',
			plain_meaning: 'Waiting for long.',
			note: '',
			parent: null
		});
		if (typeof made === 'string') throw new Error(made);
		const c = await say(use(), member, finding, 'First.');
		const read = async (actor: Actor, of = study) =>
			(await themes.codedWordings(use(), actor, of, await again(use(), c))).map(({ body }) => body);
		const pause = () => new Promise((resolve) => setTimeout(resolve, 3));

		await contributions.edit(use(), member, c, 'Second.');
		expect(await read(researcher)).toEqual([]);
		await pause();
		await themes.apply(use(), researcher, await again(use(), c), made, '');
		await pause();
		expect(await read(researcher)).toEqual([]);
		await contributions.edit(use(), member, c, 'Third.');
		expect(await read(researcher)).toEqual(['Second.']);

		for (const actor of [member, world.organiser, otherResearcher])
			await expect(read(actor)).rejects.toMatchObject({ status: expect.any(Number) });
		expect(await read(otherResearcher, otherStudy)).toEqual([]);

		await contributions.hide(use(), world.organiser, c, 'A reason.');
		expect(await read(researcher)).toEqual([]);
		await contributions.restore(use(), world.organiser, c);
		await contributions.removeEarlierWordings(use(), member, c);
		expect(await read(researcher)).toEqual([]);
	});
});
