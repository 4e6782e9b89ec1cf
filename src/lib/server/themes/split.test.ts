import { beforeAll, describe, expect, it } from 'vitest';
import { codebookDesk } from '../../../../tests/support/codebook.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { again } from '../../../../tests/support/said.ts';
import * as contributions from '../contributions/index.ts';
import * as themes from './index.ts';

describe.each(engines)('themes that are split on %s', (engine) => {
	const use = fresh(engine);
	const desk = codebookDesk(use);
	const { made, merge, speak, put, on } = desk;
	beforeAll(() => desk.begin());

	it('give some of what stands under them to another, or to a new one', async () => {
		const db = use();
		const [from, other] = [await made('wide'), await made('narrow')];
		const [one, two, three] = [await speak('One.'), await speak('Two.'), await speak('Three.')];
		for (const said of [one, two, three]) await put(said, from, null, 'kept');
		const { codings, number } = await themes.under(db, desk.world.lead, from, { limit: 2 });
		expect([codings.length, number]).toEqual([2, 3]);
		expect(codings.map(({ words }) => words)).toEqual(['Three.', 'Two.']);
		const past = await themes.under(db, desk.world.lead, from, { page: 9, limit: 2 });
		expect(past).toMatchObject({ page: 2, pages: 2, codings: [{ words: 'One.' }] });
		const to = { name: 'Their own', plain_meaning: 'Its own' };
		const ids = [codings[0]?.id ?? ''];
		const split = (ids: string[], to: themes.To) =>
			themes.split(db, desk.world.researcher, from, ids, to);
		const made_ = await split(ids, to);
		if (typeof made_ === 'string') throw new Error(made_);
		expect(await on(three)).toEqual([
			{ theme: made_.number, starts: null, ends: null, memo: 'kept' }
		]);
		// sent twice
		expect(await split(ids, to)).toMatchObject({ id: made_.id });
		expect(await split([codings[1]?.id ?? ''], to)).toBe('taken');
		expect(await split([], { theme: other.id })).toBe('none');
		expect(await split(['no such'], { theme: other.id })).toBe('none');
		expect(await split(ids, { theme: from.id })).toBe('itself');
		expect(await split(ids, { theme: 'no such' })).toBe('retired');
		expect(await split([codings[1]?.id ?? ''], { theme: other.id })).toMatchObject({
			id: other.id
		});
		expect(await on(two)).toMatchObject([{ theme: other.number }]);
		expect(await on(one)).toMatchObject([{ theme: from.number }]);
		const { steps } = await themes.history(db, desk.world.study, { theme: from.id });
		expect(steps.map(({ did, after, along }) => [did, after, along])).toEqual([
			['split', other.name, [two.id]],
			['split', made_.name, [three.id]],
			['made', from.name, []]
		]);
	});

	it('go where they are given also while their words cannot be read', async () => {
		const db = use();
		const [from, to] = [await made('hidden'), await made('hidden too')];
		const said = await speak('Planted words.');
		await put(said, from, [0, 7]);
		await contributions.hide(db, desk.world.organiser, await again(db, said), 'A reason.');
		const { codings } = await themes.under(db, desk.world.lead, from, { limit: 9 });
		expect(codings).toMatchObject([{ words: null, whole: false, ref: said.ref }]);
		expect(await themes.numberUnder(db, from)).toBe(0);
		const ids = codings.map(({ id }) => id);
		expect(await themes.split(db, desk.world.lead, from, ids, { theme: to.id })).toMatchObject({
			id: to.id
		});
		expect(await on(said)).toMatchObject([{ theme: to.number }]);
		await merge(to, from);
		expect((await themes.mergedInto(db, from)).map(({ id }) => id)).toEqual([to.id]);
		expect(await on(said)).toMatchObject([{ theme: from.number }]);
	});
});
