import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';
import { after, id, MINUTE, now, type Instant } from '../db/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as contributions from './index.ts';

describe.each(engines)('what is new since the last visit on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let start: Instant;

	beforeAll(async () => {
		world = await makeWorld(use());
		start = now();
	});
	afterEach(() => vi.useRealTimers());

	/** The clock stands at so many minutes after the start. */
	const at = (minutes: number) => {
		vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment(minutes)) });
	};
	const moment = (minutes: number) => after(start, minutes * MINUTE);

	async function visit(actor: Actor, finding: Finding, minutes: number) {
		at(minutes);
		const newSince = await contributions.visited(use(), actor, finding.thread);
		return { newSince, ...(await look(actor, finding, newSince)) };
	}
	const look = (actor: Actor, finding: Finding, newSince: Instant | null) =>
		contributions.page(use(), actor, finding, { page: 1, newSince });

	it('is nothing the first time, and for as long as somebody stays', async () => {
		const finding = await openFinding(use(), world);
		at(1);
		await say(use(), world.member, finding, 'One.');
		expect(await visit(world.member2, finding, 2)).toMatchObject({ newSince: null, fresh: null });
		// twenty minutes and twenty minutes again: they never left
		expect((await visit(world.member2, finding, 22)).newSince).toBeNull();
		expect((await visit(world.member2, finding, 42)).newSince).toBeNull();
		expect((await visit(world.member2, finding, 80)).newSince).toBe(moment(42));
		expect((await visit(world.member2, finding, 100)).newSince).toBe(moment(42));
		expect((await visit(world.member2, finding, 140)).newSince).toBe(moment(100));
	});

	it('is what others said that this reader can read, with the way to the first of it', async () => {
		const finding = await openFinding(use(), world);
		at(1);
		const old = await say(use(), world.member, finding, 'Old.', { question: 1 });
		for (const actor of [world.member2, world.organiser]) await visit(actor, finding, 2);
		at(10);
		await say(use(), world.member2, finding, 'My own.');
		for (let i = 0; i < 26; i++) await say(use(), world.member, finding, `Shared ${i}.`);
		await say(use(), world.member, finding, 'Hush.', { audience: 'private' });
		const gone = await say(use(), world.member, finding, 'Gone.');
		await contributions.withdraw(use(), world.member, gone);
		at(11);
		const reply = { body: 'Yes.', audience: 'group' as const, box: id() };
		const newest = await contributions.reply(use(), world.researcher, finding, old, reply);

		const seen = await visit(world.member2, finding, 60);
		expect(seen.fresh).toEqual({ count: 27, page: 1, anchor: 'c3' });
		const marked = seen.sections.flatMap(({ strands }) => strands.filter(({ fresh }) => fresh));
		expect(marked).toHaveLength(24); // 25 on the page, the first of them the reader's own
		expect(JSON.stringify(seen.fresh)).not.toContain('Hush');
		// the organiser reads the private one too
		expect((await visit(world.organiser, finding, 60)).fresh).toMatchObject({ count: 29 });

		const since = await look(world.member2, finding, after(newest.created_at, -50));
		expect(since.fresh).toEqual({ count: 1, page: 2, anchor: `c${newest.number}` });
	});

	it('is the team’s private reply, for whom it is for', async () => {
		const finding = await openFinding(use(), world);
		at(1);
		const mine = await say(use(), world.member, finding, 'Hush.', { audience: 'private' });
		await visit(world.member, finding, 2);
		await visit(world.member2, finding, 2);
		at(10);
		const reply = { body: 'Thank you.', audience: 'private' as const, box: id() };
		await contributions.reply(use(), world.researcher, finding, mine, reply);
		expect((await visit(world.member, finding, 60)).fresh).toMatchObject({ count: 1 });
		expect((await visit(world.member2, finding, 60)).fresh).toBeNull();
	});

	it('is not what an organiser typed in for somebody, to that organiser', async () => {
		const finding = await openFinding(use(), world);
		await visit(world.organiser, finding, 1);
		at(10);
		await contributions.record(use(), world.organiser, finding, {
			...{ person: world.member.person, question: null, body: 'By phone.', channel: 'phone' },
			...{ given_on: null, wording: 'verbatim', group_may_read: true, read_back: null, box: id() }
		});
		expect((await visit(world.organiser, finding, 60)).fresh).toBeNull();
	});

	it('is forgotten when somebody leaves the group', async () => {
		const finding = await openFinding(use(), world);
		await visit(world.member2, finding, 1);
		await contributions.forgetVisits(use(), world.member2.person, world.group);
		expect((await visit(world.member2, finding, 60)).newSince).toBeNull();
	});
});
