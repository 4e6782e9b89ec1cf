import { beforeAll, describe, expect, it } from 'vitest';
import { codebookDesk } from '../../../../tests/support/codebook.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { say } from '../../../../tests/support/said.ts';
import * as themes from './index.ts';

describe.each(engines)('themes, retired and counted, on %s', (engine) => {
	const use = fresh(engine);
	const desk = codebookDesk(use);
	const { made, now, merge, speak, put, on, did } = desk;
	beforeAll(() => desk.begin());

	it('keep their codings when they are retired, and come back', async () => {
		const db = use();
		const top = await made('top');
		const theme = await made('tired', top.id);
		const below = await made('below', theme.id);
		const said = await speak();
		await put(said, theme, null);
		expect(
			await themes.retire(db, desk.world.lead, theme, { reason: 'Too wide', below: 'up' })
		).toBe(true);
		expect(await themes.retire(db, desk.world.lead, theme, { reason: '', below: 'up' })).toBe(
			false
		);
		expect(await now(below)).toMatchObject({ parent_id: top.id });
		expect(await on(said)).toMatchObject([{ theme: theme.number }]);
		expect(
			(await themes.byNumber(db, desk.world.study, String(theme.number))).retired_at
		).not.toBeNull();
		expect((await themes.retired(db, desk.world.study)).map(({ id }) => id)).toContain(theme.id);
		expect((await themes.list(db, desk.world.study)).map(({ id }) => id)).not.toContain(theme.id);
		expect(await put(await speak(), theme, null)).toBe('retired');
		expect(await merge(below, theme)).toBe('retired');
		const [step] = (await themes.history(db, desk.world.study, { theme: theme.id })).steps;
		expect(step).toMatchObject({ did: 'retired', after: 'Too wide' });

		const same = { name: theme.name, plain_meaning: '', note: '', parent: null };
		expect(await themes.make(db, desk.world.lead, desk.world.study, same)).toMatchObject({
			name: theme.name
		});
		const back = (name: string) => themes.bringBack(db, desk.world.lead, theme, name);
		expect(await back(theme.name)).toBe('taken');
		expect(await back(`${theme.name} again`)).toBe('back');
		expect(await back(`${theme.name} again`)).toBe('back');
		expect(await now(theme)).toMatchObject({ parent_id: top.id, retired_at: null });
		expect(await put(await speak(), theme, null)).toBe(1);

		expect(await themes.retire(db, desk.world.lead, top, { reason: '', below: 'with' })).toBe(true);
		for (const each of [top, theme, below]) expect((await now(each)).retired_at).not.toBeNull();
		expect(await back(theme.name + '!')).toBe('back');
		expect(await now(theme)).toMatchObject({ parent_id: null });
		expect(await merge(theme, below)).toBe('retired');
		const [x, y] = [await made('x'), await made('y')];
		await merge(x, y);
		expect(await themes.bringBack(db, desk.world.lead, x, 'x back')).toBe('merged');
	});

	it('are nobody else’s', async () => {
		const db = use();
		const [theme, other] = [await made('ours'), await made('ours too')];
		const input = { name: 'theirs', plain_meaning: '', note: '', parent: null };
		const people = [
			desk.world.otherResearcher,
			desk.world.member,
			desk.world.organiser,
			desk.world.administrator
		];
		for (const by of people)
			for (const attempt of [
				() => themes.change(db, by, theme, input),
				() => themes.move(db, by, theme, { how: 'up' }),
				() => themes.merge(db, by, theme, other),
				() => themes.split(db, by, theme, [], { theme: other.id }),
				() => themes.under(db, by, theme, { limit: 1 }),
				() => themes.retire(db, by, theme, { reason: '', below: 'up' }),
				() => themes.bringBack(db, by, theme, 'theirs')
			])
				await expect(Promise.try<unknown, []>(attempt)).rejects.toMatchObject({ status: 404 });
		expect(await did(theme)).toEqual(['made']);
	});

	it('say how many people read a meaning, and how many stand where', async () => {
		const db = use();
		const top = await made('counted');
		const below = await made('counted below', top.id);
		const [one, two] = [await speak(), await say(db, desk.world.member2, desk.finding, 'And I.')];
		for (const said of [one, two]) await put(said, below, null);
		await put(one, top, null);
		await put(one, top, [0, 2]);
		expect(await themes.readers(db, top)).toBe(1);
		expect(await themes.readers(db, below)).toBe(2);
		expect(await themes.numberUnder(db, top)).toBe(1);
		const book = await themes.book(db, desk.world.study);
		expect(book.find(({ id }) => id === top.id)).toMatchObject({ own: 1, all: 2 });
		expect(book.find(({ id }) => id === below.id)).toMatchObject({ own: 2, all: 2 });
	});
});
