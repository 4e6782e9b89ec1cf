import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { about, more, reflect } from '../../../../tests/support/reflected.ts';
import { close } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';
import type { Finding } from '../prompts/index.ts';
import { gathered, reflected, takeBack, bringBack } from './index.ts';

const PLANTED = 'Priscilla fell asleep by the weir';

describe.each(engines)('how it went, and who reads it, on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	let people: Actor[];

	beforeAll(async () => {
		world = await makeWorld(use());
		people = [world.member, world.member2, world.organiser, ...(await more(use(), world, 8))];
	});

	// each test has a finding of its own
	beforeEach(async () => {
		finding = await openFinding(use(), world);
		await close(use(), world, finding);
	});

	const read = async (who: Actor) => reflected(use(), who, await about(use(), who, finding));
	const give = async (from: number, to: number) => {
		for (const [index, who] of people.slice(from, to).entries())
			expect(await reflect(use(), who, finding, { well: `Said ${from + index}.` })).toBeNull();
	};
	const words = async (who: Actor = world.member) =>
		(await read(who)).answers.flatMap(({ answers }) => answers.map((each) => each.words));

	it('is read by nobody before five have answered, and by all of them then', async () => {
		await reflect(use(), world.member, finding, { not_well: PLANTED, done: 'We read.' });
		await give(1, 4);
		for (const who of [world.member, world.member2, world.organiser, world.researcher, world.lead])
			expect(await read(who)).toEqual({ given: 4, shown: 0, answers: [] });
		expect(JSON.stringify(await gathered(use(), world.study))).not.toContain('Priscilla');

		await give(4, 5);
		for (const who of [world.member, world.organiser, world.researcher]) {
			const { given, shown, answers } = await read(who);
			expect([given, shown]).toEqual([5, 5]);
			expect(answers.map(({ answers }) => answers.length)).toEqual([1, 0, 0, 4, 1]);
			expect(JSON.stringify(answers)).toContain(PLANTED);
			expect(JSON.stringify(answers)).not.toMatch(/Mo\b|Winnie|Olive/);
		}
		expect(JSON.stringify(await gathered(use(), world.study))).toContain(PLANTED);
	});

	it('shows later answers three at a time, so that none can be told apart', async () => {
		await give(0, 5);
		const before = await words();
		await give(5, 7);
		expect(await words()).toEqual(before);
		expect(await read(world.member)).toMatchObject({ given: 7, shown: 5 });
		await give(7, 8);
		expect((await words()).toSorted()).toEqual(
			[0, 1, 2, 3, 4, 5, 6, 7].map((index) => `Said ${index}.`)
		);
	});

	it('keeps an order that is not that of giving, the same each time, and another for each question', async () => {
		for (const [index, who] of people.slice(0, 8).entries())
			await reflect(use(), who, finding, { done: `${index}`, well: `${index}` });
		const { answers } = await read(world.member);
		const [done = '', well = ''] = [0, 3].map((at) =>
			answers[at]?.answers.map((each) => each.words).join('')
		);
		expect(await read(world.researcher)).toEqual(await read(world.member));
		expect([...done].toSorted()).toEqual([...well].toSorted());
		// one chance in 40,320 that an honest mix is the order of giving, and as much that both are one
		expect(new Set(['01234567', done, well]).size).toBe(3);
	});

	it('is shown no more when fewer than five are left, nor is the newcomer among four that were read', async () => {
		await give(0, 5);
		await takeBack(use(), world.member, await about(use(), world.member, finding));
		expect(await read(world.member)).toEqual({ given: 4, shown: 0, answers: [] });
		await give(5, 6);
		expect(await read(world.member)).toEqual({ given: 5, shown: 0, answers: [] });
		expect(await bringBack(use(), world.member, await about(use(), world.member, finding))).toBe(
			true
		);
		expect((await words()).length).toBe(5);
		expect(await words()).not.toContain('Said 5.');
	});

	it('is read as soon as five stand again, though the fifth was brought back', async () => {
		await give(0, 4);
		await takeBack(use(), world.member, await about(use(), world.member, finding));
		await give(4, 5);
		expect(await read(world.member)).toEqual({ given: 4, shown: 0, answers: [] });
		await bringBack(use(), world.member, await about(use(), world.member, finding));
		expect((await words()).length).toBe(5);
	});

	it('names a role only where three of each answered', async () => {
		await give(0, 5);
		await reflect(use(), world.researcher, finding, { well: 'Team.' });
		await reflect(use(), world.lead, finding, { well: 'Team.' });
		await give(5, 6);
		const roles = async () =>
			new Set(
				(await read(world.member)).answers.flatMap((each) => each.answers.map(({ role }) => role))
			);
		expect((await read(world.member)).shown).toBe(8);
		expect(await roles()).toEqual(new Set([null]));
		await use()
			.updateTable('reflection')
			.set({ role: 'researcher' })
			.where('person_id', '=', people[5]?.person ?? '')
			.execute();
		expect(await roles()).toEqual(new Set(['member', 'researcher']));
	});

	it('counts everybody when several give at once', async () => {
		await Promise.all(
			people.slice(0, 5).map((who) => reflect(use(), who, finding, { well: 'At once.' }))
		);
		expect(await words()).toHaveLength(5);
	});
});
