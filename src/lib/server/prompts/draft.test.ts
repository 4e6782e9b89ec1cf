import { beforeAll, describe, expect, it } from 'vitest';
import { daysAfter, today } from '#lib/text/dates.ts';
import { draft } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as prompts from './index.ts';

describe.each(engines)('a draft on %s', (engine) => {
	const use = fresh(engine);
	let world: World;

	beforeAll(async () => {
		world = await makeWorld(use());
	});

	async function drafted(other: Partial<prompts.Draft> = {}, study = world.study) {
		const made = await prompts.draftPrompt(use(), world.researcher, study, draft(other));
		if (typeof made === 'string') throw new Error(made);
		return made;
	}

	it('is numbered within its study and rendered once', async () => {
		const first = await drafted();
		const second = await drafted();
		expect(second.prompt.number).toBe(first.prompt.number + 1);
		expect(first.version).toMatchObject({
			number: 1,
			published_at: null,
			found_html: '<p>They <strong>stay</strong> with people.</p>\n'
		});
		expect(first.questions.map(({ text, position }) => [position, text])).toEqual([
			[1, 'How would you say it?'],
			[2, 'Where would it not fit?']
		]);
		const [newest] = await prompts.list(use(), world.study.id);
		expect(newest?.prompt.id).toBe(second.prompt.id);
	});

	it('gets a number of its own when two are started at once', async () => {
		const all = await Promise.all([1, 2, 3].map(() => drafted()));
		expect(new Set(all.map(({ prompt }) => prompt.number)).size).toBe(3);
	});

	it('asks for an answer first where it says so, until it says so no more', async () => {
		const first = await drafted({ answer_first: true });
		expect(first.prompt.answer_first_since).not.toBeNull();
		expect(prompts.shown(first, world.study).answerFirst).toBe(true);
		const changed = await prompts.changeDraft(use(), world.researcher, first, draft());
		expect(changed).toMatchObject({ prompt: { answer_first_since: null } });
	});

	it('refuses days that break the promise', async () => {
		const closes_on = daysAfter(today(), 7);
		const tries = {
			'closes in the past': { closes_on: daysAfter(today(), -1), feedback_due: today() },
			'due before closing': { closes_on, feedback_due: daysAfter(closes_on, -1) },
			'due too late': { closes_on, feedback_due: daysAfter(closes_on, 57) }
		};
		for (const [refusal, days] of Object.entries(tries))
			expect(await prompts.draftPrompt(use(), world.researcher, world.study, draft(days))).toBe(
				refusal
			);
		await drafted({ closes_on: today(), feedback_due: daysAfter(today(), 56) });
	});

	it('keeps the id of a question whose words stay, and forgets one that is gone', async () => {
		const before = await drafted({ questions: ['One?', 'Two?'] });
		const after = await prompts.changeDraft(
			use(),
			world.researcher,
			before,
			draft({ title: 'Other', questions: ['Three?', 'One?', 'One?'] })
		);
		if (typeof after === 'string') throw new Error(after);
		expect(after.version.title).toBe('Other');
		expect(after.questions.map(({ text }) => text)).toEqual(['Three?', 'One?']);
		expect(after.questions[1]?.id).toBe(before.questions[0]?.id);
		expect(await prompts.questionTexts(use(), [before.questions[1]?.id ?? ''])).toEqual(new Map());
	});

	it('is not changed any more once it is published', async () => {
		const db = use();
		const before = await drafted();
		await prompts.publishPrompt(db, world.researcher, before.prompt, [world.group.id]);
		const other = draft({ title: 'Other' });
		expect(await prompts.changeDraft(db, world.researcher, before, other)).toBe('published');
		const { version } = await prompts.find(db, before.prompt.id);
		expect(version.title).toBe(before.version.title);
	});

	it('is the team’s alone', async () => {
		const tries = [world.organiser, world.member, world.administrator, world.otherResearcher];
		for (const actor of tries)
			await expect(prompts.draftPrompt(use(), actor, world.study, draft())).rejects.toMatchObject({
				status: 404
			});
	});

	it('is found by a number and nothing else', async () => {
		for (const number of ['0', '999', 'x', '1e1', '-1', '99999999999'])
			await expect(prompts.byNumber(use(), world.study, number)).rejects.toMatchObject({
				status: 404
			});
	});
});
