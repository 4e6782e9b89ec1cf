import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { putOtherFinding } from '../../../../tests/support/meetings.ts';
import { again, say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as themes from './index.ts';

describe.each(engines)('a theme’s words in context on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	const themed: Record<string, themes.ThemeRow> = {};

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
		for (const name of ['Holding', 'Waiting', 'Below', 'After']) themed[name] = await made(name);
	});

	async function made(name: string, by = world.researcher, study = world.study) {
		const input = { name, plain_meaning: 'Being there', note: '', parent: null };
		const theme = await themes.make(use(), by, study, input);
		if (typeof theme === 'string') throw new Error(theme);
		return theme;
	}
	const on = (name: string) => themed[name] as themes.ThemeRow;

	async function mark(said: { id: string }, name: string, words?: string, by = world.researcher) {
		const { body, edited_at: wordingFrom } = await again(use(), said);
		const starts = body.indexOf(words ?? '');
		const passages = words ? [{ starts, ends: starts + words.length }] : ('whole' as const);
		const marked = { passages, wordingFrom, memo: '' };
		const done = await themes.mark(use(), by, world.study, said, [on(name)], marked);
		if (done !== 1) throw new Error(`marked: ${done}`);
	}

	async function read(names: string[], by: Actor = world.researcher, study = world.study) {
		const ids = names.map((name) => on(name).id);
		const places = await themes.standingOf(use(), by, study, ids);
		const { codings, said } = await themes.inContext(use(), by, study, places);
		return { places, codings, said, all: JSON.stringify({ places, codings }) };
	}

	it('stand with the wording they were in, and with the themes on the same words', async () => {
		const { member, lead } = world;
		const said = await say(use(), member, finding, 'She stayed. He waited. They left.');
		await mark(said, 'Holding', 'She stayed.');
		await mark(said, 'Waiting', 'He waited.', lead);
		await mark(said, 'Waiting', 'stayed', lead);
		await mark(said, 'Below');
		await contributions.edit(use(), member, await again(use(), said), 'Nobody did.');
		await mark(said, 'Waiting', 'Nobody');
		await mark(said, 'After', 'Nobody');

		const { codings, places } = await read(['Holding']);
		expect(places).toMatchObject([
			{ whole: false, coder: world.researcher.person, group: world.group.id, channel: 'web' }
		]);
		expect(codings).toMatchObject([
			{ words: 'She stayed.', body: 'She stayed. He waited. They left.', changed: true }
		]);
		expect(codings[0]?.beside.map(({ name }) => name)).toEqual(['Below', 'Waiting']);
		const waiting = await read(['Waiting']);
		expect(waiting.codings.map(({ words }) => words).toSorted()).toEqual([
			...['He waited.', 'Nobody', 'stayed']
		]);
		expect((await read(['Holding', 'Waiting'])).places).toHaveLength(4);

		await contributions.removeEarlierWordings(use(), member, await again(use(), said));
		const { codings: gone, all } = await read(['Holding', 'Below']);
		expect(gone.map(({ words, body }) => [words, body])).toEqual([
			...[
				[null, null],
				[null, null]
			]
		]);
		expect(all).not.toContain('stayed');
	});

	it('keep the place of what is hidden or removed, without words, and none of what never was', async () => {
		const { member, organiser } = world;
		const theme = await made('Standing');
		themed.Standing = theme;
		const hidden = await say(use(), member, finding, 'Planted and hidden.');
		const gone = await say(use(), member, finding, 'Planted and removed.');
		const secret = await say(use(), member, finding, 'Private words.', { audience: 'private' });
		const never = await say(use(), member, finding, 'Planted, private, removed.', {
			audience: 'private'
		});
		const off = await say(use(), member, finding, 'Taken off.');
		for (const said of [hidden, gone, secret, never, off]) await mark(said, 'Standing');
		await contributions.hide(use(), organiser, hidden, 'A reason.');
		await contributions.withdraw(use(), member, gone);
		await contributions.withdraw(use(), member, never);
		const [coding] = (await themes.codingsOf(use(), [off.id])).get(off.id) ?? [];
		if (coding) await themes.remove(use(), world.lead, world.study, coding);

		const { places, codings, all } = await read(['Standing']);
		const sights = places.map(({ contribution, sight }) => [contribution, sight]);
		expect(Object.fromEntries(sights)).toEqual({
			...{ [hidden.id]: 'hidden', [gone.id]: 'removed', [secret.id]: 'words' }
		});
		expect(all).not.toContain('Planted');
		expect(codings.map(({ body }) => body).filter(Boolean)).toEqual(['Private words.']);
	});

	it('are for the team of that study alone', async () => {
		const { member, organiser, otherResearcher, otherStudy, administrator } = world;
		const theirs = await putOtherFinding(use(), world);
		const said = await say(use(), member, theirs, 'Planted in another study.');
		themed.Theirs = await made('Theirs', otherResearcher, otherStudy);
		await themes.apply(use(), otherResearcher, said, on('Theirs'), '');

		for (const actor of [member, organiser, otherResearcher, administrator])
			await expect(read(['Holding'], actor)).rejects.toMatchObject({ status: expect.any(Number) });
		expect((await read(['Theirs', 'Holding', 'Standing'])).all).not.toContain('Planted');
		expect((await read(['Holding', 'Standing'], otherResearcher, otherStudy)).places).toEqual([]);
		expect((await read(['Theirs'], otherResearcher, otherStudy)).codings).toHaveLength(1);
	});
});
