import { beforeAll, describe, expect, it } from 'vitest';
import { draft } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as groups from '../groups/index.ts';
import * as studies from '../studies/index.ts';
import * as prompts from './index.ts';

describe.each(engines)('publishing on %s', (engine) => {
	const use = fresh(engine);
	let world: World;

	beforeAll(async () => {
		world = await makeWorld(use());
	});

	async function drafted(other: Partial<prompts.Draft> = {}) {
		const made = await prompts.draftPrompt(use(), world.researcher, world.study, draft(other));
		if (typeof made === 'string') throw new Error(made);
		return made;
	}
	const publish = (prompt: prompts.Written['prompt'], ...to: string[]) =>
		prompts.publishPrompt(use(), world.researcher, prompt, to);
	const letters = (about: string) =>
		use()
			.selectFrom('letter')
			.select(['person_id', 'way'])
			.where('kind', '=', 'prompt.new')
			.where('about_id', '=', about)
			.execute();

	it('goes to partners only, and only when it is finished', async () => {
		const { prompt } = await drafted();
		expect(await publish(prompt)).toBe('no groups');
		expect(await publish(prompt, world.otherGroup.id)).toBe('not a partner');
		expect(await publish(prompt, world.group.id, world.otherGroup.id)).toBe('not a partner');
		const half = await drafted({ why: ' ', questions: [] });
		expect(prompts.missing(half)).toEqual(['why', 'questions']);
		expect(await publish(half.prompt, world.group.id)).toBe('unfinished');
		expect(await prompts.threadsOf(use(), half.prompt.id)).toEqual([]);
		expect((await prompts.find(use(), prompt.id)).prompt.published_at).toBeNull();
	});

	it('waits for the organiser, who lets it in and so tells each member in their own way', async () => {
		const db = use();
		const { prompt } = await drafted();
		await publish(prompt, world.group.id);
		const at = prompts.address(world.study, prompt);
		const waiting = await prompts.finding(db, world.group, at);
		expect(prompts.isOpen(waiting)).toBe(false);
		expect(prompts.visible(world.member, waiting)).toBe(false);
		expect(prompts.visible(world.organiser, waiting)).toBe(true);
		expect(prompts.visible(world.researcher, waiting)).toBe(true);
		expect(await letters(waiting.thread.id)).toEqual([]);

		await expect(prompts.letIn(db, world.member, waiting)).rejects.toMatchObject({ status: 403 });
		await prompts.letIn(db, world.organiser, waiting);
		await prompts.letIn(db, world.organiser, waiting);
		const events = await db
			.selectFrom('audit_event')
			.select('actor_id')
			.where('verb', '=', 'thread.let-in')
			.where('object_id', '=', waiting.thread.id)
			.execute();
		expect(events).toEqual([{ actor_id: world.organiser.person }]);
		const finding = await prompts.findingOf(db, waiting.thread.id);
		expect(prompts.isOpen(finding)).toBe(true);
		expect(prompts.visible(world.member, finding)).toBe(true);
		expect(new Set(await letters(finding.thread.id))).toEqual(
			new Set([
				{ person_id: world.member.person, way: 'email' },
				{ person_id: world.member2.person, way: 'post' }
			])
		);
	});

	it('keeps the day that was promised', async () => {
		const { prompt } = await drafted();
		await publish(prompt, world.group.id);
		expect(await prompts.feedbackDates(use(), prompt.id)).toMatchObject([
			{ due: prompt.feedback_due, reason: null }
		]);
	});

	it('can be put to further groups while it is open, and leaves the first as they are', async () => {
		const db = use();
		const { prompt } = await drafted();
		await publish(prompt, world.group.id);
		const [before] = await prompts.threadsOf(db, prompt.id);
		const asked = await studies.ask(db, world.lead, world.study, world.otherGroup.id, 'May we?');
		if (asked === 'open') throw new Error('asked before');
		await studies.acceptPartnership(db, world.otherOrganiser, asked);
		await atOnce(world.otherGroup, true);

		await publish(prompt, world.group.id, world.otherGroup.id);
		const [first, second] = await prompts.threadsOf(db, prompt.id);
		expect(first).toEqual(before);
		expect(second?.group.id).toBe(world.otherGroup.id);
		expect(second?.thread.let_in_at).not.toBeNull();
		expect(await letters(second?.thread.id ?? '')).toEqual([
			{ person_id: world.otherMember.person, way: 'email' }
		]);
		expect(await prompts.feedbackDates(db, prompt.id)).toHaveLength(1);

		await prompts.closePrompt(db, world.researcher, (await prompts.find(db, prompt.id)).prompt);
		expect(await publish(prompt, world.group.id)).toBe('closed');
		await atOnce(world.otherGroup, false);
	});

	it('is the team’s to do', async () => {
		const { prompt } = await drafted();
		const to = [world.group.id];
		for (const actor of [world.organiser, world.administrator, world.otherResearcher])
			await expect(prompts.publishPrompt(use(), actor, prompt, to)).rejects.toMatchObject({
				status: 404
			});
	});

	function atOnce(group: World['group'], lets_in_at_once: boolean) {
		const { id: _, slug: __, created_at: ___, created_by: ____, ...details } = group;
		const { lets_in_at_once_since: _____, ...rest } = details;
		return groups.changeGroup(use(), world.otherOrganiser, group, { ...rest, lets_in_at_once });
	}
});
