import { beforeAll, describe, expect, it } from 'vitest';
import { codebookDesk } from '../../../../tests/support/codebook.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { again } from '../../../../tests/support/said.ts';
import * as themes from './index.ts';

describe.each(engines)('themes that are merged on %s', (engine) => {
	const use = fresh(engine);
	const desk = codebookDesk(use);
	const { made, now, merge, speak, put, on } = desk;
	beforeAll(() => desk.begin());

	it('give everything to the other, and the same words become one with both notes', async () => {
		const db = use();
		const [from, to] = [await made('from'), await made('to')];
		const said = await speak();
		await put(said, from, [0, 2], 'first');
		await put(said, to, [0, 2], 'second');
		await put(said, from, [3, 5], 'alone');
		await put(said, from, null);
		await themes.apply(db, desk.world.lead, await again(db, said), from, 'lead');
		const sent = { words: 'A thought.', box: 'merge' };
		await themes.writeMemo(db, desk.world.lead, desk.world.study, { theme: from.id }, sent);
		const [source, target] = [await now(from), await now(to)];
		expect(await themes.weigh(db, source, target)).toMatchObject({
			...{ codings: 4, passages: 2, contributions: 1, same: 1, memos: 1, doubts: 0, below: [] }
		});

		expect(await merge(from, to)).toBe('merged');
		const n = to.number;
		expect(await on(said)).toEqual([
			{ theme: n, starts: 0, ends: 2, memo: 'second\n\nfirst' },
			{ theme: n, starts: 3, ends: 5, memo: 'alone' },
			{ theme: n, starts: null, ends: null, memo: '' },
			{ theme: n, starts: null, ends: null, memo: 'lead' }
		]);
		expect(await themes.memosOf(db, { theme: to.id })).toHaveLength(1);
		expect(await now(from)).toMatchObject({
			merged_into_id: to.id,
			retired_by: desk.world.researcher.person
		});
		// the old address leads there, and so does the merge that is sent again
		expect((await themes.byNumber(db, desk.world.study, String(from.number))).id).toBe(to.id);
		expect(await merge(from, to)).toBe('merged');
		for (const [theme, other] of [
			[from, to],
			[to, from]
		] as const) {
			const { steps } = await themes.history(db, desk.world.study, { theme: theme.id });
			const merged = steps.filter(({ did }) => did === 'merged');
			expect(merged).toHaveLength(1);
			expect(merged[0]).toMatchObject({ other: { number: other.number }, along: [said.id] });
		}
	});

	it('keep the earlier moment where two become one, so that nobody’s words go back a step', async () => {
		const db = use();
		const [from, to] = [await made('early'), await made('late')];
		const said = await speak();
		await put(said, from, null);
		const [first] = (await themes.codingsOf(db, [said.id])).get(said.id) ?? [];
		await new Promise((resolve) => setTimeout(resolve, 3));
		await put(said, to, null);
		await merge(from, to);
		const [coding] = (await themes.codingsOf(db, [said.id])).get(said.id) ?? [];
		expect(coding).toMatchObject({ theme_id: to.id, coded_at: first?.coded_at });
	});

	it('leave a doubt with the meaning that was read', async () => {
		const db = use();
		const [from, to] = [await made('heard wrong'), await made('heard')];
		const said = await speak();
		await put(said, from, null);
		const c = await again(db, said);
		await themes.raiseDoubt(db, desk.world.member, c, { theme: from.number, note: 'Not so.' });
		expect((await themes.weigh(db, await now(from), await now(to))).doubts).toBe(1);
		await merge(from, to);
		const [doubt] = (await themes.doubtsOf(db, [c])).get(said.id) ?? [];
		expect(doubt).toMatchObject({ plain_meaning: 'heard wrong', answered_at: null });
		const open = await themes.openDoubts(db, desk.world.researcher, desk.world.study);
		expect(open.map(({ id }) => id)).toContain(doubt?.id);
		if (!doubt) throw new Error('no doubt');
		expect(await themes.answerDoubt(db, desk.world.lead, desk.world.study, doubt, 'Sorry.')).toBe(
			true
		);
	});

	it('take along what lies below, also into a theme below or above themselves', async () => {
		const top = await made('top');
		const mid = await made('mid', top.id);
		const leaf = await made('leaf', mid.id);
		const other = await made('other', mid.id);
		expect(await merge(top, leaf)).toBe('merged');
		expect(await now(leaf)).toMatchObject({ parent_id: null });
		expect(await now(mid)).toMatchObject({ parent_id: leaf.id });
		expect(await now(other)).toMatchObject({ parent_id: mid.id });
		expect(await merge(mid, leaf)).toBe('merged');
		expect(await now(other)).toMatchObject({ parent_id: leaf.id });
		// and of those, one more: an address of two merges ago still leads to where it all is
		expect(await merge(leaf, other)).toBe('merged');
		expect((await themes.byNumber(use(), desk.world.study, String(top.number))).id).toBe(other.id);
	});

	it('are merged once when two do it at once, and never in a ring', async () => {
		const [a, b, c] = [await made('a'), await made('b'), await made('c')];
		const said = await speak();
		await put(said, a, null);
		const both = await Promise.all([merge(a, b), merge(a, c, desk.world.lead)]);
		expect(both.toSorted()).toEqual(['merged', 'retired']);
		const [x, y] = [await made('x'), await made('y')];
		expect((await Promise.all([merge(x, y), merge(y, x)])).toSorted()).toEqual([
			'merged',
			'retired'
		]);
		expect(await on(said)).toHaveLength(1);
		expect(await merge(b, b)).toBe('itself');
		for (const by of [desk.world.otherResearcher, desk.world.member, desk.world.organiser])
			await expect(
				Promise.try(() => merge(b, c, by)),
				'others merge nothing'
			).rejects.toMatchObject({ status: 404 });
	});

	it('lose nothing that is put under them in that moment', async () => {
		const [from, to] = [await made('busy'), await made('target')];
		const all = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => speak(`It is ${n}.`)));
		const done = await Promise.allSettled([
			...all.slice(0, 3).map((said) => put(said, from, null)),
			merge(from, to),
			...all.slice(3).map((said) => put(said, from, null))
		]);
		expect(done.map(({ status }) => status)).toEqual(done.map(() => 'fulfilled'));
		const put_ = done.filter((each) => each.status === 'fulfilled' && each.value === 1).length;
		const standing = (await Promise.all(all.map(on))).flat();
		expect(standing.map(({ theme }) => theme)).toEqual(standing.map(() => to.number));
		expect(standing).toHaveLength(put_);
	});
});
