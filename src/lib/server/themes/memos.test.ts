import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { everywhere } from '../../../../tests/support/everywhere.ts';
import { again, say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as contributions from '../contributions/index.ts';
import * as themes from './index.ts';

describe.each(engines)('memos on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let said: contributions.Contribution;
	let theme: themes.ThemeRow;

	beforeAll(async () => {
		world = await makeWorld(use());
		const finding = await openFinding(use(), world);
		const row = await say(use(), world.member, finding, 'It is being there.');
		said = await again(use(), row);
		const input = { name: 'Presence', plain_meaning: 'Being there', note: '', parent: null };
		const made = await themes.make(use(), world.researcher, world.study, input);
		if (typeof made === 'string') throw new Error(made);
		theme = made;
	});

	it('are written about a contribution or a theme, once for each box, and read by the study', async () => {
		const [db, by] = [use(), world.researcher];
		for (const about of [{ contribution: said.id }, { theme: theme.id }]) {
			const sent = { words: ' What I think. ', box: JSON.stringify(about) };
			await themes.writeMemo(db, by, world.study, about, sent);
			await themes.writeMemo(db, by, world.study, about, sent);
			const [memo, ...more] = await themes.memosOf(db, about);
			expect(more).toEqual([]);
			expect(memo).toMatchObject({ words: 'What I think.', written_by: by.person });
			const key = memo?.id ?? '';
			expect(await themes.memoOf(db, world.study, key)).toEqual(memo);
			await expect(themes.memoOf(db, world.otherStudy, key)).rejects.toMatchObject({ status: 404 });
		}
	});

	it('are changed and removed by whoever wrote them, and nobody else', async () => {
		const [db, by] = [use(), world.researcher];
		const [memo] = await themes.memosOf(db, { theme: theme.id });
		if (!memo) throw new Error('no memo');
		expect(await themes.changeMemo(db, world.lead, memo, 'Not mine.')).toBe(false);
		expect(await themes.removeMemo(db, world.lead, memo)).toBe(false);
		expect(await themes.changeMemo(db, by, memo, 'What I think now.')).toBe(true);
		const [changed] = await themes.memosOf(db, { theme: theme.id });
		expect(changed).toMatchObject({ words: 'What I think now.', changed_at: expect.any(String) });
		expect(await themes.removeMemo(db, by, memo)).toBe(true);
		expect(await themes.removeMemo(db, by, memo)).toBe(true);
		expect(await themes.memosOf(db, { theme: theme.id })).toEqual([]);
		expect(await everywhere(db, 'What I think now.')).toEqual([]);
		expect(await themes.changeMemo(db, by, memo, 'Again.')).toBe(false);
	});

	it('on codings are changed by whoever coded', async () => {
		const [db, by] = [use(), world.researcher];
		await themes.apply(db, by, said, theme, 'At first.');
		const [coding] = (await themes.codingsOf(db, [said.id])).get(said.id) ?? [];
		if (!coding) throw new Error('no coding');
		expect(await themes.changeCodingMemo(db, world.lead, world.study, coding, 'No.')).toBe(false);
		expect(await themes.changeCodingMemo(db, by, world.study, coding, ' Now. ')).toBe(true);
		expect((await themes.codingOf(db, said, coding.id))?.memo).toBe('Now.');
	});

	it('are for the team alone', async () => {
		const sent = { words: 'Mine.', box: 'x' };
		for (const actor of [world.member, world.organiser, world.otherResearcher])
			for (const about of [{ contribution: said.id }, { theme: theme.id }])
				await expect(
					Promise.try(async () => themes.writeMemo(use(), actor, world.study, about, sent))
				).rejects.toMatchObject({ status: expect.any(Number) });
	});

	it('about words go with the words', async () => {
		const db = use();
		const about = { contribution: said.id };
		const sent = { words: 'Quoted: being there.', box: 'y' };
		await themes.writeMemo(db, world.researcher, world.study, about, sent);
		await contributions.takeAway(db, world.member, world.group.id, world.member.person);
		await themes.eraseMemos(db);
		expect(await themes.memosOf(db, about)).toEqual([]);
		expect((await themes.codingsOf(db, [said.id])).get(said.id)?.[0]?.memo).toBe('');
		expect(await everywhere(db, 'being there.')).toEqual([]);
	});
});
