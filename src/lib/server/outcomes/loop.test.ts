import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { meet, note, putOtherFinding } from '../../../../tests/support/meetings.ts';
import { say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as contributions from '../contributions/index.ts';
import * as meetings from '../meetings/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as themes from '../themes/index.ts';
import { loop } from './index.ts';

describe.each(engines)('how far it came, and from where, on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	let theme: themes.ThemeRow;
	const given: Record<string, contributions.Contribution> = {};

	beforeAll(async () => {
		const db = use();
		world = await makeWorld(db);
		const { member, member2, organiser, researcher, study } = world;
		finding = await openFinding(db, world);
		given.coded = await say(db, member, finding, 'Coded.');
		given.read = await say(db, member2, finding, 'Read.', { question: 1 });
		given.secret = await say(db, member, finding, 'Private.', { audience: 'private' });
		given.hidden = await say(db, member, finding, 'Hidden.');
		await contributions.hide(db, organiser, given.hidden, 'A reason.');
		given.gone = await say(db, member, finding, 'Gone.');
		await contributions.withdraw(db, member, given.gone);
		const theirs = await putOtherFinding(db, world);
		await say(db, member, theirs, 'To another study.');
		const made = await themes.make(db, researcher, study, {
			...{ name: 'Access', plain_meaning: 'Getting there', note: '', parent: null }
		});
		if (typeof made === 'string') throw new Error(made);
		theme = made;
		for (const key of ['coded', 'secret', 'hidden', 'gone'])
			if (given[key]) await themes.apply(db, researcher, given[key], made, '');
		await contributions.markRead(db, researcher, study.id, [given.read.id]);
	});

	it('counts what the team can read, each thing once', async () => {
		expect(await loop(use(), world.study)).toEqual({
			...{ received: 3, read: 3, coded: 2, outcome: 0, told: 0 }
		});
		expect((await loop(use(), world.otherStudy)).received).toBe(1);
	});

	it('tells what is private apart, day by day', async () => {
		const days = await contributions.takingPart(use(), world.study);
		expect(days.map(({ group, few }) => [group, few])).toEqual([[2, 1]]);
	});

	it('shares themes out among where the words came from, and finds what stands behind a number', async () => {
		const by = async (what: themes.By) =>
			(await themes.matrix(use(), world.study, what)).map(({ from, number }) => [from, number]);
		expect(await by('group')).toEqual([[world.group.id, 2]]);
		expect(await by('question')).toEqual([[finding.questions[0]?.id, 2]]);
		expect(await by('channel')).toEqual([['web', 2]]);
		expect(await by('item')).toEqual([[null, 2]]);

		const met = await meet(use(), world, finding);
		const noted = await note(use(), world.organiser, world, met, 2, { body: 'In the room.' });
		await themes.apply(
			use(),
			world.researcher,
			await contributions.find(use(), noted.id),
			theme,
			''
		);
		const item = await meetings.itemAt(use(), met, '2');
		expect(await by('item')).toContainEqual([item.id, 1]);

		const behind = async (cell: { by: themes.By; from: (string | null)[] }) =>
			(
				await contributions.ofStudy(use(), world.study.id, {
					among: themes.inCell(use(), world.study, { themes: [theme.id], ...cell })
				})
			).map(({ body }) => body);
		expect(await behind({ by: 'item', from: [item.id] })).toEqual(['In the room.']);
		expect((await behind({ by: 'item', from: [null] })).toSorted()).toEqual(['Coded.', 'Private.']);
		expect(await behind({ by: 'channel', from: ['post'] })).toEqual([]);
		expect(await themes.matrix(use(), world.otherStudy, 'group')).toEqual([]);
	});
});
