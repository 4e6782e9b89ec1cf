import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { lengthOf, tidy, wordsOf } from '#lib/text/passages.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { everywhere } from '../../../../tests/support/everywhere.ts';
import { again, say } from '../../../../tests/support/said.ts';
import { texts } from '../../../../tests/support/unicode.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as themes from './index.ts';

const pause = () => new Promise((resolve) => setTimeout(resolve, 3));

describe.each(engines)('passages under themes on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	let theme: themes.ThemeRow;
	let other: themes.ThemeRow;
	const study = () => world.study;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
		[theme, other] = [await made('Holding'), await made('Waiting')];
	});

	async function made(name: string) {
		const input = { name, plain_meaning: 'Being there', note: '', parent: null };
		const theme = await themes.make(use(), world.researcher, world.study, input);
		if (typeof theme === 'string') throw new Error(theme);
		return theme;
	}

	type Said = { id: string; edited_at: contributions.Contribution['edited_at'] };
	const mark = (
		said: Said,
		passages: themes.Marked['passages'],
		{ by = world.researcher, on = [theme], memo = '' } = {}
	) => {
		const marked = { passages, wordingFrom: said.edited_at, memo };
		return themes.mark(use(), by, study(), said, on, marked);
	};
	const shown = async (said: { id: string }, by: Actor = world.researcher) =>
		themes.shown(use(), by, study(), await again(use(), said));
	const at = (starts: number, ends: number) => [{ starts, ends }];

	it('come back as they were coded, whatever the letters', async () => {
		const db = use();
		const part = texts.chain((text) =>
			fc.record({
				text: fc.constant(text),
				cut: fc.tuple(fc.nat({ max: lengthOf(text) }), fc.nat({ max: lengthOf(text) }))
			})
		);
		await fc.assert(
			fc.asyncProperty(part, async ({ text, cut }) => {
				const passage = { starts: Math.min(...cut), ends: Math.max(...cut) };
				const kept = tidy(text, passage);
				const said = await say(db, world.member, finding, text);
				const done = await mark(said, [passage]);
				if (!kept) {
					expect(done).toBe('outside');
					return;
				}
				expect(done).toBe(1);
				const [coding] = await shown(said);
				expect(coding).toMatchObject({ ...kept, words: wordsOf(text, kept), changed: false });
				const now = await again(db, said);
				await contributions.edit(db, world.member, now, `Other words first. ${text}`);
				const [after] = await shown(said);
				expect(after).toMatchObject({ words: wordsOf(text, kept), changed: true });
			}),
			{ numRuns: 40 }
		);
	}, 60_000);

	it('may lie over each other, and are each once for each person and theme', async () => {
		const said = await say(use(), world.member, finding, 'One two. Three four.');
		const places = [...at(0, 8), ...at(4, 14)];
		expect(await mark(said, places, { on: [theme, other], memo: 'Mine' })).toBe(4);
		expect(await mark(said, [...places, ...at(0, 8)], { on: [theme, other] })).toBe(0);
		expect(await mark(said, at(0, 8), { by: world.lead })).toBe(1);
		expect(await mark(said, 'whole')).toBe(1);
		expect(await mark(said, 'whole')).toBe(0);
		const words = (await shown(said)).map((each) => each.words);
		expect(words).toEqual(['One two.', 'two. Three', 'One two.', 'two. Three', 'One two.', null]);
		expect((await again(use(), said)).read_at).not.toBeNull();
		expect((await themes.contributionsOf(use(), study())).get(theme.id)?.has(said.id)).toBe(true);
	});

	it('stand on the whole of new words once the same person puts them there again', async () => {
		const said = await say(use(), world.member, finding, 'Rain.');
		expect(await mark(said, 'whole', { memo: 'First' })).toBe(1);
		await contributions.edit(use(), world.member, said, 'Rain and snow.');
		const changed = await again(use(), said);
		expect(await shown(changed)).toMatchObject([{ changed: true }]);
		expect(await mark(changed, 'whole', { memo: 'Second' })).toBe(1);
		expect(await mark(changed, 'whole', { memo: 'Third' })).toBe(0);
		expect(await shown(changed)).toMatchObject([{ changed: false, memo: 'First\n\nSecond' }]);
		// what somebody else put on the earlier words stays there
		await contributions.edit(use(), world.member, changed, 'Rain, snow and hail.');
		expect(await mark(await again(use(), said), 'whole', { by: world.lead })).toBe(1);
		const both = (await shown(await again(use(), said))).map((each) => each.changed);
		expect(both.toSorted()).toEqual([false, true]);
	});

	it('are refused where there is no such passage, or other words stand by now', async () => {
		const said = await say(use(), world.member, finding, 'Short words.');
		for (const passage of [at(-1, 3), at(3, 3), at(0, 99), at(5, 6), at(1.5, 3), []])
			expect(await mark(said, passage)).toBe('outside');
		const many = Array.from({ length: themes.MOST_AT_ONCE + 1 }, () => at(0, 5)).flat();
		expect(await mark(said, many)).toBe('many');
		await contributions.edit(use(), world.member, said, 'Longer words, by now.');
		expect(await mark(said, at(0, 5))).toBe('edited');
		expect(await mark(said, 'whole')).toBe('edited');
		const now = await again(use(), said);
		expect(await mark(now, at(0, 6))).toBe(1);
		await contributions.hide(use(), world.organiser, now, 'A reason.');
		expect(await mark(now, at(0, 6))).toBe('gone');
		expect((await shown(now))[0]?.words).toBeNull();
		for (const by of [world.member, world.organiser, world.otherResearcher])
			await expect(Promise.try(async () => mark(now, at(0, 6), { by }))).rejects.toMatchObject({
				status: expect.any(Number)
			});
	});

	it('stay on the wording they were made on, and can be made on the next in the same place', async () => {
		const said = await say(use(), world.member, finding, 'First words.');
		await mark(said, at(0, 5));
		await pause();
		await contributions.edit(use(), world.member, said, 'Other words.');
		const now = await again(use(), said);
		expect(await mark(now, at(0, 5))).toBe(1);
		await pause();
		await contributions.edit(use(), world.member, now, 'Third words.');
		expect((await shown(said)).map(({ words, changed }) => ({ words, changed }))).toEqual([
			{ words: 'First', changed: true },
			{ words: 'Other', changed: true }
		]);
	});

	it('leave no word of a wording that is removed for good, nor take another for it', async () => {
		const db = use();
		const said = await say(db, world.member, finding, 'Wombatted at first.');
		await mark(said, at(0, 9), { memo: 'She says Wombatted.' });
		const about = { contribution: said.id };
		const box = 'a box';
		const words = 'Wombatted again.';
		await themes.writeMemo(db, world.researcher, study(), about, { words, box });
		await pause();
		await contributions.edit(db, world.member, said, 'Plain by now.');
		await contributions.removeEarlierWordings(db, world.member, await again(db, said));
		await themes.eraseMemos(db);
		expect(await everywhere(db, 'Wombatted')).toEqual([]);

		const plain = await again(db, said);
		await mark(plain, at(0, 5), { memo: 'A note on these.' });
		await pause();
		await contributions.edit(db, world.member, plain, 'Last of all.');
		await themes.eraseMemos(db);
		const all = (await shown(said)).map(({ words, memo }) => ({ words, memo }));
		expect(all).toEqual([
			{ words: null, memo: '' },
			{ words: 'Plain', memo: 'A note on these.' }
		]);
	});
});
