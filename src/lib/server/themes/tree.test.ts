import { beforeAll, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as themes from './index.ts';

describe.each(engines)('the book on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	beforeAll(async () => {
		world = await makeWorld(use());
	});

	async function made(name: string, parent: string | null = null) {
		const input = { name, plain_meaning: `About ${name}`, note: '', parent };
		const theme = await themes.make(use(), world.researcher, world.study, input);
		if (typeof theme === 'string') throw new Error(theme);
		return theme;
	}
	const book = async () =>
		(await themes.list(use(), world.study)).map(({ name, depth }) => '-'.repeat(depth) + name);
	const move = (theme: themes.ThemeRow, place: themes.Place, by = world.researcher) =>
		themes.move(use(), by, theme, place);
	const did = async (theme: themes.ThemeRow) =>
		(await themes.history(use(), world.study, { theme: theme.id })).steps.map((step) => step.did);

	it('stands in a tree, and moves about in it with what lies below', async () => {
		const [b, a, c] = [await made('b'), await made('a'), await made('c')];
		const b2 = await made('b2', b.id);
		const b1 = await made('b1', b.id);
		const deep = await made('deep', b1.id);
		expect(await book()).toEqual(['a', 'b', '-b1', '--deep', '-b2', 'c']);

		expect(await move(c, { how: 'up' })).toBe('moved');
		expect(await book()).toEqual(['a', 'c', 'b', '-b1', '--deep', '-b2']);
		await move(a, { how: 'up' });
		expect(await did(a)).toEqual(['made']);
		await move(a, { how: 'down' });
		expect(await book()).toEqual(['c', 'a', 'b', '-b1', '--deep', '-b2']);
		await move(b1, { how: 'after', other: c.id });
		expect(await book()).toEqual(['c', 'b1', '-deep', 'a', 'b', '-b2']);
		await move(b1, { how: 'below', other: b.id });
		expect(await book()).toEqual(['c', 'a', 'b', '-b2', '-b1', '--deep']);
		await move(b2, { how: 'below', other: null });
		expect(await book()).toEqual(['c', 'a', 'b', '-b1', '--deep', 'b2']);
		await made('aa');
		expect((await book()).at(-1)).toBe('aa');

		for (const other of [b.id, b1.id, deep.id]) {
			expect(await move(b, { how: 'below', other })).toBe('place');
			expect(await move(b, { how: 'after', other })).toBe('place');
		}
		const elsewhere = await themes.make(use(), world.otherResearcher, world.otherStudy, {
			...{ name: 'theirs', plain_meaning: '', note: '', parent: null }
		});
		if (typeof elsewhere === 'string') throw new Error(elsewhere);
		expect(await move(b, { how: 'below', other: elsewhere.id })).toBe('place');
		for (const by of [world.otherResearcher, world.member, world.organiser])
			await expect(
				Promise.try(() => move(b, { how: 'up' }, by)),
				'others move nothing'
			).rejects.toMatchObject({ status: 404 });

		const [step] = (await themes.history(use(), world.study, { theme: b1.id })).steps;
		expect(JSON.parse(step?.before ?? '')).toEqual({ below: null, after: 'c' });
		expect(JSON.parse(step?.after ?? '')).toEqual({ below: 'b', after: 'b2' });
		expect(step).toMatchObject({ did: 'moved', by_id: world.researcher.person });
	});

	it('lets two move at once without a ring', async () => {
		const [x, y] = [await made('x'), await made('y')];
		const done = await Promise.all([
			move(x, { how: 'below', other: y.id }),
			move(y, { how: 'below', other: x.id })
		]);
		expect(done.toSorted()).toEqual(['moved', 'place']);
		expect((await book()).filter((name) => /^-?[xy]$/.test(name))).toHaveLength(2);
	});

	it('keeps what stood there before in the history, each change for itself', async () => {
		const theme = await made('words');
		const as = (more: Partial<themes.ThemeInput>) =>
			themes.change(use(), world.lead, theme, {
				...{ name: 'words', plain_meaning: 'About words', note: '', parent: null },
				...more
			});
		await as({});
		expect(await did(theme)).toEqual(['made']);
		await as({ name: 'Other words', plain_meaning: 'New', colour: 2, sign: '●' });
		const { steps } = await themes.history(use(), world.study, { theme: theme.id });
		expect(steps.map(({ did, before, after }) => [did, before, after])).toEqual([
			['look', '{"colour":null,"sign":null}', '{"colour":2,"sign":"●"}'],
			['meaning', 'About words', 'New'],
			['renamed', 'words', 'Other words'],
			['made', null, 'words']
		]);
		// what is left out stays
		const still = await as({ name: 'Other words', plain_meaning: 'New' });
		expect(still).toMatchObject({ colour: 2, sign: '●' });
	});

	it('gives out its history a page at a time', async () => {
		const theme = await made('often');
		for (let n = 0; n < 55; n++)
			await themes.change(use(), world.lead, theme, {
				...{ name: `often ${n}`, plain_meaning: '', note: '', parent: null }
			});
		const first = await themes.history(use(), world.study);
		const second = await themes.history(use(), world.study, { before: first.next ?? '' });
		expect(first.steps).toHaveLength(50);
		const ids = [...first.steps, ...second.steps].map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toEqual(ids.toSorted().reverse());
		expect((await themes.history(use(), world.otherStudy)).steps.map(({ did }) => did)).toEqual([
			'made'
		]);
	});

	it('begins with several themes, each once', async () => {
		const some = ['What fits?', 'What does not?'].map((name) => ({ name, plain_meaning: name }));
		const both = await Promise.all([
			themes.begin(use(), world.lead, world.study, some),
			themes.begin(use(), world.lead, world.study, [...some, { name: 'C', plain_meaning: 'c' }])
		]);
		expect(both.map(({ made }) => made).reduce((a, b) => a + b)).toBe(2);
		const names = await book();
		for (const { name } of some) expect(names.filter((each) => each === name)).toHaveLength(1);
		await expect(
			Promise.try(() => themes.begin(use(), world.otherResearcher, world.study, some))
		).rejects.toMatchObject({ status: 404 });
	});
});
