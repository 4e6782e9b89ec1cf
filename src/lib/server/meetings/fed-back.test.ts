import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { meet, note, putOtherFinding } from '../../../../tests/support/meetings.ts';
import { again, lettersTo } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import { daysAfter, today } from '#lib/text/dates.ts';
import type { Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import { id } from '../db/index.ts';
import * as leaving from '../leaving/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as meetings from './index.ts';

describe.each(engines)('what a meeting asks for and agrees, on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let ours: Finding;
	let theirs: Finding;
	let meeting: Awaited<ReturnType<typeof meet>>;
	beforeAll(async () => {
		world = await makeWorld(use());
		ours = await openFinding(use(), world);
		theirs = await putOtherFinding(use(), world);
	});
	beforeEach(async () => {
		meeting = await meet(use(), world, ours, theirs);
	});

	const agree = (place: number, body: string, doing: Partial<meetings.Doing> = {}) =>
		note(use(), world.organiser, world, meeting, place, {
			...{ body, kind: 'action' },
			doing: { doer: 'team', person: null, due_on: null, ...doing }
		});
	const list = async (who: Actor, of: Parameters<typeof meetings.actions>[2]) =>
		(await meetings.actions(use(), who, of)).map(({ body }) => body);

	it('asks the team of the study, by a day, what the room wants to know', async () => {
		const asked = await note(use(), world.organiser, world, meeting, 2, {
			...{ body: 'How many link workers are there?', kind: 'question' }
		});
		expect(asked.answer_due).toBe(daysAfter(today(), contributions.ANSWER_DAYS));
		const waiting = () =>
			contributions
				.unansweredQuestions(use(), { study: world.study.id })
				.then((all) => all.filter(({ said }) => said.id === asked.id));
		expect(await waiting()).toHaveLength(1);
		expect(await lettersTo(use(), world.lead.person, 'question.asked')).toEqual([]);

		await meetings.shareNotes(use(), world.organiser, meeting);
		expect(await lettersTo(use(), world.lead.person, 'question.asked')).toEqual([asked.id]);
		expect(await lettersTo(use(), world.otherResearcher.person, 'question.asked')).toEqual([]);

		const reply = { audience: 'group', box: id() } as const;
		const shared = await again(use(), asked);
		await contributions.reply(use(), world.researcher, ours, shared, {
			...reply,
			body: 'About 3,000.'
		});
		expect(await waiting()).toEqual([]);
	});

	it('owes nothing for what is no question, or is under no finding', async () => {
		const view = await note(use(), world.organiser, world, meeting, 2, { body: 'I think so.' });
		const welcome = await note(use(), world.organiser, world, meeting, 1, {
			...{ body: 'When is tea?', kind: 'question' }
		});
		expect([view.answer_due, welcome.answer_due]).toEqual([null, null]);
	});

	it('lists what was agreed to whoever may read it, and nobody else’s study', async () => {
		await agree(1, 'Book the hall');
		await agree(2, 'Send the leaflet');
		await agree(3, 'Count the clinics');
		const here = { group: world.group.id };
		expect(await list(world.organiser, here)).toEqual(
			expect.arrayContaining(['Book the hall', 'Send the leaflet', 'Count the clinics'])
		);
		expect(await list(world.member, here)).toEqual([]); // not shared yet
		expect(await list(world.researcher, { study: world.study.id })).toEqual(['Send the leaflet']);
		expect(await list(world.researcher, here)).toEqual(['Send the leaflet']);
		expect(await list(world.otherResearcher, here)).toEqual(['Count the clinics']);
		expect(await list(world.otherMember, here)).toEqual([]);
		await meetings.shareNotes(use(), world.organiser, meeting);
		expect(await list(world.member, here)).toContain('Book the hall');
	});

	it('is done by one press, and undone; by whoever organises or is on that team', async () => {
		const hall = await agree(1, 'Find a room');
		const leaflet = await agree(2, 'Print it large', { due_on: daysAfter(today(), -3) });
		const found = async () =>
			(await meetings.actions(use(), world.organiser, { group: world.group.id })).filter(
				({ ref }) => [hall.ref, leaflet.ref].includes(ref)
			);
		expect((await found()).map(({ late }) => late)).toEqual([3, 0]);
		await meetings.doAction(use(), world.researcher, leaflet);
		await meetings.doAction(use(), world.researcher, leaflet);
		expect((await found()).map(({ ref, done_at }) => [ref, done_at !== null])).toEqual([
			[hall.ref, false],
			[leaflet.ref, true]
		]);
		await meetings.doAction(use(), world.organiser, leaflet, { undo: true });
		expect((await found()).every(({ done_at }) => done_at === null)).toBe(true);
		for (const [who, point] of [
			[world.researcher, hall],
			[world.otherResearcher, leaflet],
			[world.member, leaflet]
		] as const)
			await expect(meetings.doAction(use(), who, point)).rejects.toHaveProperty('status');
	});

	it('tells who of the group does it to organisers and to that person, and forgets who left', async () => {
		const { person } = world.member2;
		const point = await agree(1, 'Bring the cups', { doer: 'member', person });
		await meetings.shareNotes(use(), world.organiser, meeting);
		const seen = async (who: Actor) => {
			const all = await meetings.actions(use(), who, { group: world.group.id });
			const { name, mine } = all.find(({ ref }) => ref === point.ref) ?? {};
			return [name, mine];
		};
		expect(await seen(world.organiser)).toEqual(['Winnie', false]);
		expect(await seen(world.member2)).toEqual([null, true]);
		expect(await seen(world.member)).toEqual([null, false]);
		await leaving.remove(use(), world.organiser, world.group, person, 'keep');
		expect(await seen(world.organiser)).toEqual([null, false]);
	});
});
