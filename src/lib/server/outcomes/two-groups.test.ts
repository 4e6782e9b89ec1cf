import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draft } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { say } from '../../../../tests/support/said.ts';
import { input } from '../../../../tests/support/told.ts';
import { actor, makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';
import { id } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as prompts from '../prompts/index.ts';
import * as studies from '../studies/index.ts';
import * as outcomes from './index.ts';

const to = { origin: 'https://example.org', name: 'Soundings' };

describe.each(engines)('an outcome told to somebody of two groups on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let both: Actor;
	let said: Awaited<ReturnType<typeof say>>[];
	beforeAll(async () => {
		world = await makeWorld(use());
		const asked = await studies.ask(use(), world.lead, world.study, world.otherGroup.id, 'Too?');
		if (typeof asked === 'string') throw new Error(asked);
		await studies.acceptPartnership(use(), world.otherOrganiser, asked);
	});

	beforeEach(async () => {
		for (const group of [world.group, world.otherGroup]) {
			const joining = { person: world.member.person, role: 'member', shown_name: id() } as const;
			await groups.join(use(), world.administrator, { group, ...joining });
		}
		both = await actor(use(), world.member.person);
	});

	/** Says something in both groups, and drafts what the team did with all of it. */
	async function drafted() {
		const { researcher, study, group, otherGroup } = world;
		const made = await prompts.draftPrompt(use(), researcher, study, draft());
		if (typeof made === 'string') throw new Error(made);
		await prompts.publishPrompt(use(), researcher, made.prompt, [group.id, otherGroup.id]);
		said = [];
		for (const [where, organiser] of [
			[group, world.organiser],
			[otherGroup, world.otherOrganiser]
		] as const) {
			const at = prompts.address(study, made.prompt);
			await prompts.letIn(use(), organiser, await prompts.finding(use(), where, at));
			said.push(await say(use(), both, await prompts.finding(use(), where, at), 'Words.'));
		}
		const outcome = await outcomes.draft(use(), researcher, made.prompt, input(said));
		if (typeof outcome === 'string') throw new Error(outcome);
		return outcomes.byNumber(use(), study, String(outcome.number));
	}
	const lettersOf = (outcome: { id: string }) =>
		use().selectFrom('letter').selectAll().where('about_id', '=', outcome.id).execute();
	const compose = async (letter: Awaited<ReturnType<typeof lettersOf>>[number] | undefined) =>
		letter && outcomes.letters['outcome.told']?.(use(), letter, to);

	for (const left of ['group', 'otherGroup'] as const)
		it(`reaches them through the group they are still in, not ${left}`, async () => {
			const outcome = await drafted();
			await groups.leave(use(), both, world[left]);
			expect(await outcomes.readers(use(), outcome)).toEqual({ letters: 1, groups: true });
			await outcomes.tell(use(), world.researcher, outcome);
			const [letter, ...more] = await lettersOf(outcome);
			const stays = left === 'group' ? world.otherGroup : world.group;
			expect(letter?.group_id).toBe(stays.id);
			expect(more).toEqual([]);
			expect(await compose(letter)).toMatchObject({ from: stays.discreet_name });
		});

	it('is not written to whoever left both, and the team is not told that it is', async () => {
		const outcome = await drafted();
		for (const group of [world.group, world.otherGroup]) await groups.leave(use(), both, group);
		expect(await outcomes.readers(use(), outcome)).toEqual({ letters: 0, groups: true });
		await outcomes.tell(use(), world.researcher, outcome);
		expect(await lettersOf(outcome)).toEqual([]);
	});
});
