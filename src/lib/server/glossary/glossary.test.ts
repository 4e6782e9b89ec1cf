import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as studies from '../studies/index.ts';
import * as glossary from './index.ts';

describe.each(engines)('what words mean on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	let inGroup: { group: string };
	let inStudy: { study: string };

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
		inGroup = { group: world.group.id };
		inStudy = { study: world.study.id };
	});

	beforeEach(async () => {
		await use().deleteFrom('glossary_entry').execute();
	});

	const write = async (where: glossary.Where, word: string, meaning = `What ${word} is.`) => {
		const who = 'group' in where ? world.organiser : world.researcher;
		const made = await glossary.write(use(), who, where, { word, meaning });
		if (made === 'taken') throw new Error(made);
		return made;
	};
	const explain = async (actor: Actor, text: string) => {
		const places = { group: finding.group.id, studies: [finding.study.id] };
		return (await glossary.explain(use(), actor, places, [text])).html(text);
	};

	it('are written by organisers for a group, and by a team for its study', async () => {
		const words = { word: 'Holding', meaning: 'Standing by.' };
		for (const who of [world.member, world.researcher, world.otherOrganiser])
			expect(() => glossary.write(use(), who, inGroup, words)).toThrow();
		for (const who of [world.member, world.organiser, world.otherResearcher])
			expect(() => glossary.write(use(), who, inStudy, words)).toThrow();
		await write(inGroup, 'Holding');
		expect(() => glossary.write(use(), world.administrator, inGroup, words)).toThrow();
	});

	it('are one for each word of a place, however it is spelled', async () => {
		const link = await write(inGroup, 'Link worker');
		for (const word of ['link  WORKER', 'link-worker', '“link worker”'])
			expect(
				await glossary.write(use(), world.organiser, inGroup, { word, meaning: 'Again.' })
			).toBe('taken');
		await write(inStudy, 'link worker');
		const holding = await write(inGroup, 'holding');
		expect([link.number, holding.number]).toEqual([1, 2]);
		const change = (word: string) =>
			glossary.change(use(), world.organiser, inGroup, holding, { word, meaning: 'New.' });
		expect(await change('Link Worker')).toBe('taken');
		expect(await change('Holding')).toMatchObject({
			word: 'Holding',
			meaning_html: '<p>New.</p>\n'
		});
	});

	it('take the next number, also where two are written in one moment', async () => {
		const made = await Promise.all(['one', 'two', 'three'].map((word) => write(inGroup, word)));
		expect(made.map(({ number }) => number).toSorted()).toEqual([1, 2, 3]);
	});

	it('are changed and removed where they belong alone', async () => {
		const theirs = await write(inStudy, 'realist');
		const change = { word: 'realist', meaning: 'Planted.' };
		await expect(
			glossary.change(use(), world.organiser, inGroup, theirs, change)
		).rejects.toThrow();
		await glossary.remove(use(), world.organiser, inGroup, theirs);
		expect(await glossary.byNumber(use(), inStudy, '1')).toMatchObject({ word: 'realist' });
		await glossary.remove(use(), world.researcher, inStudy, theirs);
		await glossary.remove(use(), world.researcher, inStudy, theirs);
		await expect(glossary.byNumber(use(), inStudy, '1')).rejects.toMatchObject({ status: 404 });
	});

	it('stand in a group with those of the studies it works with, by the alphabet', async () => {
		for (const word of ['Zest', 'émigré', '24-hour care', 'elder']) await write(inGroup, word);
		await write(inStudy, 'Émigré');
		await glossary.write(
			use(),
			world.otherResearcher,
			{ study: world.otherStudy.id },
			{
				...{ word: 'elsewhere', meaning: 'Not here.' }
			}
		);
		// to be asked is not to work together
		await studies.ask(use(), world.otherResearcher, world.otherStudy, world.group.id, 'May we?');
		const { entries, letters, total } = await glossary.page(use(), inGroup, 1);
		expect(entries.map(({ word, from, letter }) => [word, from && 'study', letter])).toEqual([
			['24-hour care', null, '#'],
			['elder', null, 'E'],
			['émigré', null, 'E'],
			['Émigré', 'study', 'E'],
			['Zest', null, 'Z']
		]);
		expect([letters.map(({ letter }) => letter).join(''), total]).toEqual(['#EZ', 5]);
		expect((await glossary.page(use(), inStudy, 1)).total).toBe(1);
	});

	it('come fifty at a time, with the page of each letter', async () => {
		for (let number = 100; number < 160; number++) await write(inGroup, `a${number}`);
		await write(inGroup, 'b');
		const first = await glossary.page(use(), inGroup, 0);
		expect([first.entries.length, first.pages]).toEqual([50, 2]);
		expect(first.letters).toEqual([
			{ letter: 'A', page: 1 },
			{ letter: 'B', page: 2 }
		]);
		const last = await glossary.page(use(), inGroup, 99);
		expect([last.page, last.entries.length]).toEqual([2, 11]);
	});

	it('are explained in a text: the group’s meaning before the study’s', async () => {
		await write(inStudy, 'link workers', 'What the team means.');
		await write(inStudy, 'R&D', 'Research.');
		const text = '<p>Link workers do R&amp;D. A link worker helps.</p>';
		expect(await explain(world.member, text)).toContain('What the team means.');
		await write(inGroup, 'link worker', 'What *we* mean.');
		const shown = await explain(world.member, text);
		expect(shown).toContain('What <em>we</em> mean.');
		expect(shown).not.toContain('What the team means.');
		expect(shown).toContain('>R&amp;D</a>');
		expect(shown.match(/class="gloss"/g)).toHaveLength(2);
		// a team reads the thread, and not the group's own pages
		expect(await explain(world.researcher, text)).toContain('What the team means.');
	});

	it('let nothing through that was planted', async () => {
		await write(
			inGroup,
			'<img src=x> word',
			'<script>planted()</script> [x](javascript:planted())'
		);
		await write(inGroup, 'planted', '"><svg onload=planted()>');
		const shown = await explain(world.member, '<p>a planted word</p>');
		expect(shown).not.toMatch(/<(?:script|svg|img)|href="javascript/);
		const { entries } = await glossary.page(use(), inGroup, 1);
		expect(entries.map(({ meaning_html }) => meaning_html).join('')).not.toMatch(
			/<(?:script|svg|img)|href="javascript/
		);
	});
});
