import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { again, say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Finding } from '../prompts/index.ts';
import * as themes from './index.ts';

describe.each(engines)('themes that are merged, split and retired on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});

	let last = 0;
	async function made(name: string, parent: string | null = null) {
		const input = { name: `${name} ${++last}`, plain_meaning: name, note: '', parent };
		const theme = await themes.make(use(), world.researcher, world.study, input);
		if (typeof theme === 'string') throw new Error(theme);
		return theme;
	}
	const now = (theme: { number: number }) =>
		themes.atNumber(use(), world.study, String(theme.number));
	const merge = (from: themes.ThemeRow, to: themes.ThemeRow, by = world.researcher) =>
		themes.merge(use(), by, from, to);
	const speak = (words = 'It is being there.') => say(use(), world.member, finding, words);
	type Said = Awaited<ReturnType<typeof speak>>;
	async function put(said: Said, theme: themes.ThemeRow, cut: [number, number] | null, memo = '') {
		const { edited_at: wordingFrom } = await again(use(), said);
		const passages = cut ? [{ starts: cut[0], ends: cut[1] }] : ('whole' as const);
		const marked = { passages, wordingFrom, memo };
		return themes.mark(use(), world.researcher, world.study, said, [theme], marked);
	}
	const on = async (said: Said) =>
		((await themes.codingsOf(use(), [said.id])).get(said.id) ?? []).map(
			({ theme, starts, ends, memo }) => ({ theme: theme.number, starts, ends, memo })
		);

	it('give everything to the other, and the same words become one with both notes', async () => {
		const db = use();
		const [from, to] = [await made('from'), await made('to')];
		const said = await speak();
		await put(said, from, [0, 2], 'first');
		await put(said, to, [0, 2], 'second');
		await put(said, from, [3, 5], 'alone');
		await put(said, from, null);
		await themes.apply(db, world.lead, await again(db, said), from, 'lead');
		const sent = { words: 'A thought.', box: 'merge' };
		await themes.writeMemo(db, world.lead, world.study, { theme: from.id }, sent);
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
			retired_by: world.researcher.person
		});
		// the old address leads there, and so does the merge that is sent again
		expect((await themes.byNumber(db, world.study, String(from.number))).id).toBe(to.id);
		expect(await merge(from, to)).toBe('merged');
		for (const [theme, other] of [
			[from, to],
			[to, from]
		] as const) {
			const { steps } = await themes.history(db, world.study, { theme: theme.id });
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
		await themes.raiseDoubt(db, world.member, c, { theme: from.number, note: 'Not so.' });
		expect((await themes.weigh(db, await now(from), await now(to))).doubts).toBe(1);
		await merge(from, to);
		const [doubt] = (await themes.doubtsOf(db, [c])).get(said.id) ?? [];
		expect(doubt).toMatchObject({ plain_meaning: 'heard wrong', answered_at: null });
		const open = await themes.openDoubts(db, world.researcher, world.study);
		expect(open.map(({ id }) => id)).toContain(doubt?.id);
		if (!doubt) throw new Error('no doubt');
		expect(await themes.answerDoubt(db, world.lead, world.study, doubt, 'Sorry.')).toBe(true);
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
		expect((await themes.byNumber(use(), world.study, String(top.number))).id).toBe(other.id);
	});

	it('are merged once when two do it at once, and never in a ring', async () => {
		const [a, b, c] = [await made('a'), await made('b'), await made('c')];
		const said = await speak();
		await put(said, a, null);
		const both = await Promise.all([merge(a, b), merge(a, c, world.lead)]);
		expect(both.toSorted()).toEqual(['merged', 'retired']);
		const [x, y] = [await made('x'), await made('y')];
		expect((await Promise.all([merge(x, y), merge(y, x)])).toSorted()).toEqual([
			'merged',
			'retired'
		]);
		expect(await on(said)).toHaveLength(1);
		expect(await merge(b, b)).toBe('itself');
		for (const by of [world.otherResearcher, world.member, world.organiser])
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

	it('are split: some codings go to another theme, or to a new one', async () => {
		const db = use();
		const [from, other] = [await made('wide'), await made('narrow')];
		const [one, two, three] = [await speak('One.'), await speak('Two.'), await speak('Three.')];
		for (const said of [one, two, three]) await put(said, from, null, 'kept');
		const { codings, number } = await themes.under(db, world.lead, from, { from: 0, limit: 2 });
		expect([codings.length, number]).toEqual([2, 3]);
		expect(codings.map(({ words }) => words)).toEqual(['Three.', 'Two.']);
		const to = { name: `Own ${last}`, plain_meaning: 'Its own' };
		const ids = [codings[0]?.id ?? ''];
		const split = (ids: string[], to: themes.To) =>
			themes.split(db, world.researcher, from, ids, to);
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
		const { steps } = await themes.history(db, world.study, { theme: from.id });
		expect(steps.map(({ did, after, along }) => [did, after, along])).toEqual([
			['split', other.name, [two.id]],
			['split', made_.name, [three.id]],
			['made', from.name, []]
		]);
	});

	it('are retired with their codings, and come back', async () => {
		const db = use();
		const top = await made('top');
		const theme = await made('tired', top.id);
		const below = await made('below', theme.id);
		const said = await speak();
		await put(said, theme, null);
		expect(await themes.retire(db, world.lead, theme, { reason: 'Too wide', below: 'up' })).toBe(
			true
		);
		expect(await themes.retire(db, world.lead, theme, { reason: '', below: 'up' })).toBe(false);
		expect(await now(below)).toMatchObject({ parent_id: top.id });
		expect(await on(said)).toMatchObject([{ theme: theme.number }]);
		expect(
			(await themes.byNumber(db, world.study, String(theme.number))).retired_at
		).not.toBeNull();
		expect((await themes.retired(db, world.study)).map(({ id }) => id)).toContain(theme.id);
		expect((await themes.list(db, world.study)).map(({ id }) => id)).not.toContain(theme.id);
		expect(await put(await speak(), theme, null)).toBe('retired');
		expect(await merge(below, theme)).toBe('retired');
		const [step] = (await themes.history(db, world.study, { theme: theme.id })).steps;
		expect(step).toMatchObject({ did: 'retired', after: 'Too wide' });

		const same = { name: theme.name, plain_meaning: '', note: '', parent: null };
		expect(await themes.make(db, world.lead, world.study, same)).toMatchObject({
			name: theme.name
		});
		const back = (name: string) => themes.bringBack(db, world.lead, theme, name);
		expect(await back(theme.name)).toBe('taken');
		expect(await back(`${theme.name} again`)).toBe('back');
		expect(await back(`${theme.name} again`)).toBe('back');
		expect(await now(theme)).toMatchObject({ parent_id: top.id, retired_at: null });
		expect(await put(await speak(), theme, null)).toBe(1);

		expect(await themes.retire(db, world.lead, top, { reason: '', below: 'with' })).toBe(true);
		for (const each of [top, theme, below]) expect((await now(each)).retired_at).not.toBeNull();
		expect(await back(theme.name + '!')).toBe('back');
		expect(await now(theme)).toMatchObject({ parent_id: null });
		expect(await merge(theme, below)).toBe('retired');
		const [x, y] = [await made('x'), await made('y')];
		await merge(x, y);
		expect(await themes.bringBack(db, world.lead, x, 'x back')).toBe('merged');
	});

	it('say how many people read a meaning, and how many stand where', async () => {
		const db = use();
		const top = await made('counted');
		const below = await made('counted below', top.id);
		const [one, two] = [await speak(), await say(db, world.member2, finding, 'And I.')];
		for (const said of [one, two]) await put(said, below, null);
		await put(one, top, null);
		await put(one, top, [0, 2]);
		expect(await themes.readers(db, top)).toBe(1);
		expect(await themes.readers(db, below)).toBe(2);
		const book = await themes.book(db, world.study);
		expect(book.find(({ id }) => id === top.id)).toMatchObject({ own: 1, all: 2 });
		expect(book.find(({ id }) => id === below.id)).toMatchObject({ own: 2, all: 2 });
	});
});
