import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { everywhere } from '../../../../tests/support/everywhere.ts';
import { again, lettersTo, say } from '../../../../tests/support/said.ts';
import { actor, makeWorld, type World } from '../../../../tests/support/world.ts';
import * as contributions from '../contributions/index.ts';
import { after, DAY, now } from '../db/index.ts';
import { leave } from '../leaving/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as themes from './index.ts';

const NOTE = 'Priscilla meant the bus, not the clinic';

describe.each(engines)('doubts about what a team heard on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	let theme: themes.ThemeRow;
	let c: contributions.Contribution;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
		const input = { plain_meaning: 'Staying with somebody', note: '', parent: null };
		const made = await themes.make(use(), world.lead, world.study, { ...input, name: 'Holding' });
		if (typeof made === 'string') throw new Error(made);
		theme = made;
	});

	beforeEach(async () => {
		c = await say(use(), world.member, finding, 'The bus comes once a day.');
		await themes.apply(use(), world.researcher, c, theme, '');
	});

	const raise = (who = world.member, note = NOTE, number = theme.number) =>
		themes.raiseDoubt(use(), who, c, { theme: number, note });
	const open = async (who = world.researcher) =>
		(await themes.openDoubts(use(), who, world.study)).filter(({ said }) => said.id === c.id);
	const letters = () => lettersTo(use(), world.member.person, 'doubt.answered');

	it('go back to the team, one for each theme, however often it is pressed', async () => {
		await raise();
		await raise(world.member, 'Again.');
		const [doubt, ...more] = await open();
		expect(doubt).toMatchObject({ note: NOTE, plain_meaning: 'Staying with somebody' });
		expect(more).toEqual([]);
	});

	it('are raised by who gave the words alone, about a theme that stands on them', async () => {
		for (const [who, status] of [
			[world.member2, 404],
			[world.organiser, 404],
			[world.researcher, 404]
		] as const)
			await expect(raise(who)).rejects.toMatchObject({ status });
		await expect(raise(world.member, '', 99)).rejects.toMatchObject({ status: 404 });
		await contributions.withdraw(use(), world.member, c);
		c = await again(use(), c);
		await expect(raise()).rejects.toMatchObject({ status: 404 });
	});

	it('are answered once by the team, and told by a letter without the words', async () => {
		await raise();
		const [doubt] = await open();
		if (!doubt) throw new Error('no doubt');
		const before = (await letters()).length;
		await expect(
			themes.answerDoubt(use(), world.organiser, world.study, doubt, 'No.')
		).rejects.toMatchObject({ status: 404 });
		await expect(
			themes.answerDoubt(use(), world.otherResearcher, world.otherStudy, doubt, 'No.')
		).rejects.toMatchObject({ status: 404 });
		const answer = (words: string) =>
			themes.answerDoubt(use(), world.researcher, world.study, doubt, words);
		expect(await answer('Thank you. We took it off.')).toBe(true);
		expect(await answer('Something else.')).toBe(false);
		expect(await open()).toEqual([]);
		expect((await themes.doubtsOf(use(), [c])).get(c.id)).toMatchObject([
			{ answer: 'Thank you. We took it off.' }
		]);
		expect(await letters()).toHaveLength(before + 1);

		const letter = await use()
			.selectFrom('letter')
			.selectAll()
			.where('about_id', '=', doubt.id)
			.executeTakeFirstOrThrow();
		const site = { origin: 'https://soundings.example', name: 'Soundings' };
		const composed = await themes.letters['doubt.answered']?.(use(), letter, site);
		expect(composed?.text).toContain(`/me/contributions/${c.ref}`);
		expect(composed?.text).not.toMatch(/Priscilla|took it off|Holding|Staying|bus/);
		await contributions.withdraw(use(), world.member, c);
		expect(await themes.letters['doubt.answered']?.(use(), letter, site)).toBeNull();
	});

	it('are on no desk while their words are removed, and are erased with them', async () => {
		await raise();
		const [doubt] = await open();
		if (!doubt) throw new Error('no doubt');
		await themes.answerDoubt(use(), world.lead, world.study, doubt, `You said: ${NOTE}`);
		await raise();
		await contributions.withdraw(use(), world.member, c);
		expect(await open()).toEqual([]);
		await use()
			.updateTable('contribution')
			.set({ withdrawn_at: after(now(), -2 * DAY) })
			.where('id', '=', c.id)
			.execute();
		await contributions.eraseWithdrawn(use());
		await themes.eraseDoubts(use());
		const rows = await use()
			.selectFrom('doubt')
			.select(['note', 'answer'])
			.where('contribution_id', '=', c.id)
			.execute();
		expect(rows).toEqual([
			{ note: '', answer: null },
			{ note: '', answer: null }
		]);
	});

	it('go at once when somebody leaves and takes their words', async () => {
		await use().deleteFrom('doubt').execute();
		await raise();
		expect(await everywhere(use(), NOTE)).toEqual(['doubt.note']);
		await leave(use(), await actor(use(), world.member.person), world.group, 'take');
		expect(await everywhere(use(), NOTE)).toEqual([]);
	});
});
