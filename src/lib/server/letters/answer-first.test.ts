import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { meet, note } from '../../../../tests/support/meetings.ts';
import { again, close, say } from '../../../../tests/support/said.ts';
import { tell } from '../../../../tests/support/told.ts';
import { actor, makeWorld, type World } from '../../../../tests/support/world.ts';
import { daysAfter, today } from '#lib/text/dates.ts';
import type { Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import { id } from '../db/index.ts';
import * as meetings from '../meetings/index.ts';
import * as outcomes from '../outcomes/index.ts';
import * as prompts from '../prompts/index.ts';
import { composers } from './index.ts';

const PLANTED = 'The heron by the weir knew my name';

// rules.md A5, and planted sentence 7: nobody else's sentence in page, letter, print, outcome
describe.each(engines)('a finding that asks for an answer first, on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: prompts.Finding;
	let said: contributions.Contribution;
	let meeting: Awaited<ReturnType<typeof meet>>;
	beforeAll(async () => {
		world = await makeWorld(use());
	});

	/** Each test begins with a finding to which one member said something, and the other nothing yet. */
	beforeEach(async () => {
		finding = await openFinding(use(), world, { answer_first: true });
		said = await say(use(), world.member, finding, `${PLANTED}, said at home.`);
		meeting = await meet(use(), world, finding);
		await note(use(), world.organiser, world, meeting, 2, { body: `${PLANTED}, in the room.` });
		await meetings.shareNotes(use(), world.organiser, meeting);
		await meetings.saveSummary(use(), world.organiser, meeting, {
			...{ title: 'What we heard', body: `Somebody said: ${PLANTED}.`, seen: '' }
		});
		await meetings.sendRound(use(), world.organiser, meeting, daysAfter(today(), 20));
		await tell(use(), world, finding, [said], { you_said: `${PLANTED}, we heard.` });
	});

	const reader = (who: Actor) => actor(use(), who.person);

	/** All that this person's pages and letters are made of, as one text. */
	async function everything(person: Actor) {
		const who = await reader(person);
		const letters = await use()
			.selectFrom('letter')
			.selectAll()
			.where('person_id', '=', who.person)
			.execute();
		const world_ = { origin: 'http://localhost', name: 'Soundings' };
		const written = letters
			.filter(({ kind }) => !['sign-in', 'invitation'].includes(kind)) // these say nothing of the group
			.map((letter) => composers[letter.kind]?.(use(), letter, world_));
		return JSON.stringify([
			await contributions.page(use(), who, finding, { page: 'all' }),
			await outcomes.ofGroup(use(), who, world.group),
			await meetings.show(use(), who, world.group, meeting),
			await meetings.summaryFor(use(), who, meeting),
			await Promise.all(written)
		]);
	}

	it('shows who has not answered nothing of what others said, and says why', async () => {
		const locked = await reader(world.member2);
		expect(contributions.locks(locked, finding)).toBe(true);
		expect(await everything(world.member2)).not.toContain(PLANTED);
		expect(contributions.readable(locked, await again(use(), said))).toBe('nothing');
		const page = await contributions.page(use(), locked, finding, { page: 1 });
		expect(page).toMatchObject({ count: 0, pages: 1 });
		expect((await outcomes.ofGroup(use(), locked, world.group))[0]).toMatchObject({
			locked: true,
			outcomes: []
		});
		const summary = await meetings.summaryFor(use(), locked, meeting);
		expect(summary).toMatchObject({ pieces: [], locked: [{ title: finding.version.title }] });
		const asking = { body: 'What was said?', box: '', paragraph: 1 };
		expect(await meetings.suggest(use(), locked, meeting, asking)).toBe('not-sent-round');
		const items = (await meetings.show(use(), locked, world.group, meeting)).items;
		expect(items.map((item) => [item.locked, item.points.length])).toEqual([
			[false, 0], // what has changed, which stands on every agenda
			[false, 0],
			[true, 0]
		]);
	});

	it('keeps nothing from its own giver, from organisers and from the team', async () => {
		for (const who of [world.member, world.organiser, world.researcher]) {
			const free = await reader(who);
			expect(contributions.locks(free, finding)).toBe(false);
			expect(contributions.readable(free, await again(use(), said))).toBe('words');
		}
	});

	it.each(['group', 'private'] as const)('opens with the first answer, %s', async (audience) => {
		const locked = await reader(world.member2);
		for (let i = 0; i < 25; i++) await say(use(), world.member, finding, `One more, ${i}.`);
		const mine = await say(use(), locked, finding, 'My own view.', { audience, question: 1 });
		// in the very request that sends it: the page on which it stands once all is there to be read
		const at = await contributions.whereIs(use(), locked, finding, mine);
		expect(at.page).toBe(2);
		expect(await everything(world.member2)).toContain(`${PLANTED}, said at home`);
		expect(await everything(world.member2)).toContain(`${PLANTED}, we heard`);
	});

	it('opens with words that an organiser took down', async () => {
		await contributions.record(use(), world.organiser, finding, {
			...{ person: world.member2.person, question: null, body: 'By phone.', channel: 'phone' },
			...{ given_on: null, wording: 'noted', group_may_read: false, read_back: null, box: id() }
		});
		expect(contributions.locks(await reader(world.member2), finding)).toBe(false);
	});

	it('opens for who would rather just read, and stays open', async () => {
		await contributions.visited(use(), world.member2, finding.thread);
		for (let twice = 0; twice < 2; twice++)
			await contributions.justRead(use(), await reader(world.member2), finding);
		expect(await everything(world.member2)).toContain(PLANTED);
		await expect(contributions.justRead(use(), world.researcher, finding)).rejects.toMatchObject({
			status: 403
		});
	});

	it('opens for everybody when it closes, in the group or for all', async () => {
		await prompts.closeThread(use(), world.organiser, finding);
		expect(contributions.locks(await reader(world.member2), finding)).toBe(false);
		const other = await openFinding(use(), world, { answer_first: true });
		expect(contributions.locks(await reader(world.member2), other)).toBe(true);
		await close(use(), world, other);
		expect(contributions.locks(await reader(world.member2), other)).toBe(false);
	});

	it('asks nobody who is not asked to: without the setting all is read at once', async () => {
		const free = await openFinding(use(), world);
		expect(contributions.locks(await reader(world.member2), free)).toBe(false);
	});
});
