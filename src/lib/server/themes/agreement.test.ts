import type { Expression } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { again, say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as contributions from '../contributions/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as themes from './index.ts';

describe.each(engines)('agreement of two researchers on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	let theme: themes.ThemeRow;
	const book = { plain_meaning: 'Being there', note: '', parent: null };

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
		const input = { ...book, name: 'Presence' };
		const made = await themes.make(use(), world.researcher, world.study, input);
		if (typeof made === 'string') throw new Error(made);
		theme = made;
	});

	const agreed = (prompt?: string, which = {}) => {
		const pair = [world.researcher.person, world.lead.person] as const;
		return themes.agreement(use(), world.lead, world.study, pair, { prompt, ...which });
	};
	const mark = async (by: 'researcher' | 'lead', said: { id: string }, ...places: number[][]) => {
		const { edited_at } = await again(use(), said);
		const passages = places.map(([starts = 0, ends = 0]) => ({ starts, ends }));
		const marked = { passages, wordingFrom: edited_at, memo: '' };
		return themes.mark(use(), world[by], world.study, said, [theme], marked);
	};

	it('counts sentences and whole contributions that both sorted', async () => {
		const db = use();
		const counted = { contributions: 0, compared: 0, sentences: 0, themes: [] };
		const none = { ...counted, differences: 0, differ: [], page: 1, pages: 1 };
		expect(await agreed()).toEqual(none);
		const said = await say(db, world.member, finding, 'One. Two. Six. Ten.');
		const alone = await say(db, world.member, finding, 'Sorted by one alone.');
		await mark('researcher', alone, [0, 6]);
		await mark('researcher', said, [0, 4], [5, 9]);
		await mark('lead', said, [6, 12]);
		const found = await agreed();
		expect(found).toMatchObject({ contributions: 1, compared: 1, sentences: 4 });
		const [only] = found.themes;
		expect(only?.sentences).toMatchObject({ both: 1, first: 1, second: 1, neither: 1, n: 4 });
		expect(only?.sentences).toMatchObject({ observed: 0.5, kappa: 0 });
		expect(only?.whole).toMatchObject({ both: 1, n: 1, kappa: null });
		// sentence two: both; one and three: one of them each; four: neither
		const sides = { both: [], first: [], second: [] };
		expect(found.differ).toEqual([
			{
				said: { ref: said.ref, number: said.number, body: said.body },
				parts: [
					{ ...sides, words: 'One.', first: ['Presence'] },
					{ ...sides, words: 'Six.', second: ['Presence'] }
				]
			}
		]);
		expect([...(await themes.coders(db, world.study))]).toEqual([
			[world.researcher.person, 3],
			[world.lead.person, 1]
		]);
		expect(await agreed(finding.prompt.id)).toEqual(found);
		const lacks = async (by?: string) => {
			const wanted = { lacks: (each: Expression<string>) => themes.standingOn(db, each, by) };
			return (await contributions.ofStudy(db, world.study.id, wanted)).map(({ id }) => id);
		};
		expect(await lacks(world.lead.person)).toEqual([alone.id]);
		expect(await lacks()).toEqual([]);
		expect((await agreed('another')).contributions).toBe(0);
	});

	it('counts no sentences where the words were changed since, nor what may not be read', async () => {
		const db = use();
		const said = await say(db, world.member, finding, 'Seven. Eight.');
		await mark('researcher', said, [0, 6]);
		await mark('lead', said, [0, 6]);
		expect(await agreed()).toMatchObject({ contributions: 2, compared: 2, sentences: 6 });
		await contributions.edit(db, world.member, said, 'Seven. Nine.');
		expect(await agreed()).toMatchObject({ contributions: 2, compared: 1, sentences: 4 });
		// of changed words only whether a theme stands there at all: here both have the same
		expect((await agreed()).differ).toHaveLength(1);
		const other = await themes.make(db, world.lead, world.study, { ...book, name: 'Waiting' });
		if (typeof other === 'string') throw new Error(other);
		const on = { passages: 'whole' as const, wordingFrom: (await again(db, said)).edited_at };
		await themes.mark(db, world.lead, world.study, said, [other], { ...on, memo: '' });
		expect((await agreed()).differ[0]).toMatchObject({
			said: { ref: said.ref },
			parts: [{ words: null, both: ['Presence'], first: [], second: ['Waiting'] }]
		});
		await contributions.hide(db, world.organiser, await again(db, said), 'A reason.');
		expect(await agreed()).toMatchObject({ contributions: 1, compared: 1, differ: [{}] });
		expect(JSON.stringify(await agreed())).not.toContain('Seven');
	});

	it('counts the sentences of the words as they are, each time they change', async () => {
		const db = use();
		const { sentences: before } = await agreed();
		let said = await say(db, world.member, finding, 'Rain. Snow.');
		for (const words of ['Rain. Snow.', 'It has rained. It snowed too. Then sun.']) {
			if (words !== said.body) await contributions.edit(db, world.member, said, words);
			said = await again(db, said);
			await mark('researcher', said, [0, 5]);
			await mark('lead', said, [0, 5]);
			const number = words.split('.').length - 1;
			expect(await agreed()).toMatchObject({ sentences: before + number });
		}
	});

	it('is for the team alone', async () => {
		for (const actor of [world.member, world.organiser, world.otherResearcher])
			await expect(
				Promise.try(() => themes.agreement(use(), actor, world.study, ['a', 'b']))
			).rejects.toMatchObject({ status: expect.any(Number) });
	});
});
