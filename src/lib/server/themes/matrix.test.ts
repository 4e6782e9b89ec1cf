import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { meet, note, putOtherFinding } from '../../../../tests/support/meetings.ts';
import { say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as contributions from '../contributions/index.ts';
import * as meetings from '../meetings/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as themes from './index.ts';

const ways: themes.By[] = ['group', 'thread', 'question', 'channel', 'item'];

describe.each(engines)('themes by where words came from on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let first: Finding;
	let second: Finding;
	const book: themes.ThemeRow[] = [];

	beforeAll(async () => {
		const db = use();
		world = await makeWorld(db);
		const { member, organiser, researcher, lead } = world;
		first = await openFinding(db, world);
		second = await openFinding(db, world, { title: 'Another finding' });
		for (const [name, above] of [
			['Top', null],
			['Below', 0],
			['Deepest', 1],
			['Aside', null]
		] as const) {
			const parent = above === null ? null : (book[above]?.id ?? null);
			const input = { name, plain_meaning: 'Being there', note: '', parent };
			const made = await themes.make(db, researcher, world.study, input);
			if (typeof made === 'string') throw new Error(made);
			book.push(made);
		}
		const code = async (said: contributions.Contribution, ...under: number[]) => {
			for (const at of under)
				for (const by of [researcher, lead]) {
					const theme = book[at];
					if (theme) await themes.apply(db, by, said, theme, '');
				}
		};
		await code(await say(db, member, first, 'One.'), 0, 1, 2);
		await code(await say(db, member, first, 'Two.', { question: 1 }), 2, 3);
		await code(await say(db, member, second, 'Three.', { question: null }), 1);
		await code(await say(db, member, second, 'Private.', { audience: 'private' }), 2);
		const hidden = await say(db, member, first, 'Hidden.');
		const gone = await say(db, member, first, 'Gone.');
		for (const said of [hidden, gone]) await code(said, 0, 2);
		await contributions.hide(db, organiser, hidden, 'A reason.');
		await contributions.withdraw(db, member, gone);
		const met = await meet(db, world, first, second);
		const noted = await note(db, organiser, world, met, 2, { body: 'In the room.' });
		await meetings.shareNotes(db, organiser, met);
		await code(await contributions.find(db, noted.id), 1);
		await say(db, member, await putOtherFinding(db, world), 'Planted in another study.');
	});

	const cells = (by: themes.By, which: Parameters<typeof themes.matrix>[3] = {}) =>
		themes.matrix(use(), world.study, by, which);
	const numbers = async (which: Parameters<typeof themes.matrix>[3]) =>
		Object.fromEntries(
			(await cells('group', which)).map(({ theme, number }) => [
				book.find((each) => each.number === theme)?.name,
				number
			])
		);

	it('counts each contribution once for a theme and those below it, or for the theme alone', async () => {
		expect(await numbers({})).toEqual({ Top: 5, Below: 5, Deepest: 3, Aside: 1 });
		expect(await numbers({ alone: true })).toEqual({ Top: 1, Below: 3, Deepest: 3, Aside: 1 });
		const prompt = second.prompt.id;
		expect(await numbers({ prompt })).toEqual({ Top: 2, Below: 2, Deepest: 1 });
	});

	it('shares all of it out, whatever by', async () => {
		for (const by of ways) {
			const all = await cells(by);
			const top = all.filter(({ theme }) => theme === book[0]?.number);
			expect(top.reduce((sum, { number }) => sum + number, 0)).toBe(5);
		}
		const threads = (await cells('thread')).filter(({ theme }) => theme === book[0]?.number);
		expect(Object.fromEntries(threads.map(({ from, number }) => [from, number]))).toEqual({
			...{ [first.thread.id]: 3, [second.thread.id]: 2 }
		});
	});

	it('opens exactly what it counted', async () => {
		const all = await themes.list(use(), world.study);
		for (const by of ways)
			for (const alone of [true, false])
				for (const { theme: number, from, number: counted } of await cells(by, { alone })) {
					const theme = all.find((each) => each.number === number);
					if (!theme) throw new Error('no such theme');
					const under = alone ? [theme] : [theme, ...themes.descendants(all, theme)];
					const ids = under.map(({ id }) => id);
					const among = themes.inCell(use(), world.study, { themes: ids, by, from: [from] });
					const found = await contributions.ofStudy(use(), world.study.id, { among });
					expect(found).toHaveLength(counted);
					expect(found.map(({ body }) => body)).not.toContain('Hidden.');
				}
		const from = (await cells('item')).map((cell) => cell.from);
		const everywhere = { themes: all.map(({ id }) => id), by: 'item' as const, from };
		const among = themes.inCell(use(), world.study, everywhere);
		const opened = await contributions.ofStudy(use(), world.study.id, { among });
		expect(opened.map(({ body }) => body).toSorted()).toEqual([
			...['In the room.', 'One.', 'Private.', 'Three.', 'Two.']
		]);
	});

	it('counts nothing of another study', async () => {
		for (const by of ways) expect(await themes.matrix(use(), world.otherStudy, by)).toEqual([]);
		const threads = await themes.sources(use(), world.study, 'thread');
		expect(threads.toSorted()).toEqual([first.thread.id, second.thread.id].toSorted());
		const asked = await themes.sources(use(), world.study, 'question', second.prompt.id);
		expect(asked).toContain(null);
	});
});
