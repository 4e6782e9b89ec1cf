import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { again, say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as themes from '../themes/index.ts';
import * as outcomes from './index.ts';

describe.each(engines)('what was said, as it is shown on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});

	it('has for the team no words and no name once it is hidden or removed', async () => {
		const db = use();
		const hidden = await say(db, world.member, finding, 'Words that are hidden.');
		const removed = await say(db, world.member2, finding, 'Words that are removed.');
		const stays = await say(db, world.member2, finding, 'Private words.', { audience: 'private' });
		await contributions.hide(db, world.organiser, await again(db, hidden), 'The hidden reason');
		await contributions.withdraw(db, world.member2, await again(db, removed));

		const given = await contributions.ofStudy(db, world.study.id);
		const lines = await outcomes.lines(db, world.researcher, world.study, given);
		expect(lines.map(({ ref, state }) => [ref, state])).toEqual([
			[stays.ref, 'words'],
			[removed.ref, 'removed'],
			[hidden.ref, 'hidden']
		]);
		expect(lines[0]).toMatchObject({ who: 'Winnie', private: true, number: null, place: null });
		const rest = JSON.stringify(lines.slice(1));
		for (const words of ['Words that are', 'Mo', 'Winnie', 'hidden reason'])
			expect(rest).not.toContain(words);
		expect(await outcomes.lines(db, world.otherResearcher, world.study, given)).toEqual([]);
	});

	it('tells its writer the plain meaning of a theme, never the name', async () => {
		const db = use();
		const said = await say(db, world.member, finding, 'Sorted words.');
		const theme = await themes.make(db, world.researcher, world.study, {
			name: 'Difficult customers',
			plain_meaning: 'When things are hard',
			note: 'A note of the team',
			parent: null
		});
		if (typeof theme === 'string') throw new Error(theme);
		await themes.apply(db, world.researcher, said, theme, 'A memo of the team');
		const taken = async () => new Map();
		const all = (who: Actor) => contributions.ofPerson(db, who.person);

		const mine = await outcomes.mine(db, world.member, await all(world.member), taken);
		expect(mine[0]).toMatchObject({
			meanings: [{ theme: theme.number, meaning: 'When things are hard', doubted: false }],
			sight: 'words'
		});
		expect(mine[0]?.state?.at).toBe('work');
		for (const words of ['Difficult customers', 'A note of the team', 'A memo of the team'])
			expect(JSON.stringify(mine)).not.toContain(words);
		const others = await outcomes.mine(db, world.member2, await all(world.member2), taken);
		expect(others.map(({ sight }) => sight)).toEqual(['words', 'removed']);
		expect(others[1]?.undoUntil).not.toBeNull();
		expect(await outcomes.mine(db, world.otherMember, await all(world.otherMember), taken)).toEqual(
			[]
		);
	});
});
