import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { again, say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as themes from './index.ts';

const input = (name: string, parent: string | null = null) => ({
	name,
	plain_meaning: 'Being there for someone',
	note: '',
	parent
});

describe.each(engines)('themes on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	beforeAll(async () => {
		world = await makeWorld(use());
	});

	async function made(name: string, parent: string | null = null) {
		const theme = await themes.make(use(), world.researcher, world.study, input(name, parent));
		if (typeof theme === 'string') throw new Error(theme);
		return themes.byNumber(use(), world.study, String(theme.number));
	}

	it('have a number and a name of their own in the study', async () => {
		const db = use();
		const first = await made('Holding');
		const second = await made('Trust');
		expect(second.number).toBe(first.number + 1);
		expect(await themes.make(db, world.lead, world.study, input('  HOLDING '))).toBe('taken');
		expect(await themes.change(db, world.lead, second, input('holding'))).toBe('taken');
		const elsewhere = await themes.make(
			db,
			world.otherResearcher,
			world.otherStudy,
			input('Holding')
		);
		expect(elsewhere).toMatchObject({ number: 1 });
	});

	it('are each made once when many are made at a time', async () => {
		const names = ['a1', 'b2', 'c3', 'd4'];
		const all = await Promise.all(names.map((name) => made(name)));
		expect(new Set(all.map((theme) => theme.number)).size).toBe(names.length);
	});

	it('never lie below themselves, nor below another study', async () => {
		const db = use();
		const above = await made('Above');
		const below = await made('Below', above.id);
		expect(below.parent).toMatchObject({ name: 'Above' });
		expect(await themes.change(db, world.lead, above, input('Above', below.id))).toBe('parent');
		expect(await themes.change(db, world.lead, above, input('Above', above.id))).toBe('parent');
		expect(await themes.make(db, world.lead, world.study, input('New', 'nothing'))).toBe('parent');
	});

	it('are applied once by each person, mark the words read, and come off again', async () => {
		const db = use();
		const finding = await openFinding(db, world);
		const said = await say(db, world.member, finding, 'It is being there.');
		const theme = await made('Presence');
		await themes.apply(db, world.researcher, said, theme, 'Like the others');
		await themes.apply(db, world.researcher, said, theme, 'Like the others');
		await themes.apply(db, world.lead, said, theme, '');
		const codings = (await themes.codingsOf(db, [said.id])).get(said.id) ?? [];
		expect(codings.map((coding) => coding.memo)).toEqual(['Like the others', '']);
		expect((await again(db, said)).read_at).not.toBeNull();
		expect((await themes.contributionsOf(db, world.study)).get(theme.id)?.size).toBe(1);

		for (const coding of codings) await themes.remove(db, world.lead, world.study, coding);
		expect(await themes.codingsOf(db, [said.id])).toEqual(new Map());
		expect((await themes.contributionsOf(db, world.study)).has(theme.id)).toBe(false);
		await themes.apply(db, world.researcher, said, theme, 'Again');
		expect((await themes.codingsOf(db, [said.id])).get(said.id)).toHaveLength(1);
	});

	it('stay within their study', async () => {
		const db = use();
		const finding = await openFinding(db, world);
		const said = await say(db, world.member, finding, 'Something else.');
		const theme = await made('Within');
		const other = await themes.make(db, world.otherResearcher, world.otherStudy, input('Without'));
		if (typeof other === 'string') throw new Error(other);
		const tries: (() => unknown)[] = [
			() => themes.apply(db, world.otherResearcher, said, other, ''),
			() => themes.apply(db, world.otherResearcher, said, theme, ''),
			() => themes.apply(db, world.member, said, theme, ''),
			() => themes.byNumber(db, world.study, '999'),
			() => themes.byNumber(db, world.study, 'x')
		];
		for (const attempt of tries)
			await expect(Promise.try(async () => attempt())).rejects.toMatchObject({ status: 404 });
	});
});
