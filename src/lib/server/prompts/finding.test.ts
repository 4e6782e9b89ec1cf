import { beforeAll, describe, expect, it } from 'vitest';
import { daysAfter, today } from '#lib/text/dates.ts';
import { draft, openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { publishNext } from '../../../../tests/support/versions.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as groups from '../groups/index.ts';
import * as prompts from './index.ts';

describe.each(engines)('a finding on %s', (engine) => {
	const use = fresh(engine);
	let world: World;

	beforeAll(async () => {
		world = await makeWorld(use());
	});

	it('is found by its address, in its group only', async () => {
		const db = use();
		const finding = await openFinding(db, world);
		const at = prompts.address(finding.study, finding.prompt);
		expect(at).toBe(`link-workers-${finding.prompt.number}`);
		expect(await prompts.findingOf(db, finding.thread.id)).toEqual(finding);
		expect(finding.questions).toHaveLength(2);

		const tries = ['', 'link-workers', 'link-workers-999', 'link-workers-0', 'nothing-1', '-1'];
		for (const wrong of tries)
			await expect(prompts.finding(db, world.group, wrong)).rejects.toMatchObject({ status: 404 });
		await expect(prompts.finding(db, world.otherGroup, at)).rejects.toMatchObject({ status: 404 });
		await expect(prompts.findingOf(db, 'nothing')).rejects.toMatchObject({ status: 404 });
	});

	it('stands before those that are closed, and newer ones before older', async () => {
		const db = use();
		const first = await openFinding(db, world);
		const second = await openFinding(db, world);
		await prompts.closeThread(db, world.organiser, second);
		const order = (await prompts.findings(db, world.group.id)).map(({ thread }) => thread.id);
		expect(order.indexOf(first.thread.id)).toBeLessThan(order.indexOf(second.thread.id));
		expect(order.at(-1)).toBe(second.thread.id);
		expect(await prompts.findings(db, world.otherGroup.id)).toEqual([]);
	});

	it('closes in one group or in all, and says so to no one else', async () => {
		const db = use();
		const finding = await openFinding(db, world);
		await expect(prompts.closeThread(db, world.researcher, finding)).rejects.toMatchObject({
			status: 404
		});
		await prompts.closeThread(db, world.organiser, finding);
		const inGroup = await prompts.findingOf(db, finding.thread.id);
		expect(prompts.isOpen(inGroup)).toBe(false);
		expect(inGroup.prompt.closed_at).toBeNull();
		const closed = await prompts.closePrompt(db, world.researcher, inGroup.prompt);
		expect(closed.closed_at).not.toBeNull();
		const again = await prompts.closePrompt(db, world.lead, closed);
		expect(again.closed_by).toBe(world.researcher.person);
	});

	it('closes early with a day for feedback eight weeks later at most, and says that it moved', async () => {
		const db = use();
		const { prompt } = await openFinding(db, world, { feedback_due: daysAfter(today(), 70) });
		const closed = await prompts.closePrompt(db, world.researcher, prompt);
		expect(closed.feedback_due).toBe(daysAfter(today(), 56));
		const dates = await prompts.feedbackDates(db, prompt.id);
		expect(dates.map(({ due }) => due)).toEqual([prompt.feedback_due, closed.feedback_due]);
		expect(dates[1]?.reason).toContain('closed early');

		const soon = await openFinding(db, world);
		const kept = await prompts.closePrompt(db, world.researcher, soon.prompt);
		expect(kept.feedback_due).toBe(soon.prompt.feedback_due);
		expect(await prompts.feedbackDates(db, soon.prompt.id)).toHaveLength(1);
	});

	it('gives out the numbers of its thread one by one, to several at once as well', async () => {
		const db = use();
		const { thread } = await openFinding(db, world);
		const take = () => db.transaction().execute((db) => prompts.takeNumber(db, thread.id));
		const numbers = [await take(), ...(await Promise.all([take(), take(), take()]))];
		expect(numbers.toSorted()).toEqual([1, 2, 3, 4]);
	});

	it('names its study to those who hold only threads', async () => {
		const db = use();
		const { thread, prompt, study } = await openFinding(db, world);
		expect(await prompts.studyOf(db, [thread.id, 'nothing'])).toEqual(
			new Map([[thread.id, { study_id: study.id, prompt_id: prompt.id }]])
		);
		const ids = async (of: Parameters<typeof prompts.threadIds>[1]) =>
			(await prompts.threadIds(db, of).execute()).map(({ id }) => id);
		expect(await ids({ prompt: prompt.id })).toEqual([thread.id]);
		expect(await ids({ study: study.id })).toContain(thread.id);
		expect(await ids({ study: world.otherStudy.id })).toEqual([]);
		expect(await ids({ prompt: prompt.id, group: world.otherGroup.id })).toEqual([]);
	});

	it('moves the promised day with a reason only as far as eight weeks after closing', async () => {
		const db = use();
		const { prompt } = await openFinding(db, world, { feedback_due: daysAfter(today(), 30) });
		const move = (due: ReturnType<typeof today>) =>
			prompts.moveFeedbackDate(db, world.researcher, prompt, due, 'We need to ask more people.');
		expect(await move(prompt.feedback_due)).toBe('same');
		expect(await move(daysAfter(today(), -1))).toBe('past');
		expect(await move(daysAfter(prompt.closes_on, -1))).toBe('before closing');
		expect(await move(daysAfter(prompt.closes_on, 57))).toBe('too late');
		expect(await prompts.feedbackDates(db, prompt.id)).toHaveLength(1);

		expect(await move(daysAfter(prompt.closes_on, 56))).toMatchObject({
			feedback_due: daysAfter(prompt.closes_on, 56)
		});
		const dates = await prompts.feedbackDates(db, prompt.id);
		expect(dates.map(({ due, reason }) => [due, reason])).toEqual([
			[prompt.feedback_due, null],
			[daysAfter(prompt.closes_on, 56), 'We need to ask more people.']
		]);
	});

	it('moves its promise once where that was sent twice, and never once it was told', async () => {
		const db = use();
		const { prompt } = await openFinding(db, world);
		const move = (of: typeof prompt, days: number) =>
			prompts.moveFeedbackDate(
				db,
				world.lead,
				of,
				daysAfter(of.feedback_due, days),
				'We are slow.'
			);
		const both = await Promise.all([move(prompt, -1), move(prompt, -1)]);
		expect(both.filter((moved) => moved === 'meanwhile')).toHaveLength(1);
		expect(await prompts.feedbackDates(db, prompt.id)).toHaveLength(2);
		await prompts.markAnswered(db, prompt);
		const { prompt: answered } = await prompts.find(db, prompt.id);
		expect(await move(answered, -1)).toBe('answered');
		expect(await move({ ...answered, answered_at: null }, -1)).toBe('meanwhile');
		expect(await prompts.feedbackDates(db, prompt.id)).toHaveLength(2);
	});

	it('is answered once', async () => {
		const db = use();
		const { prompt } = await openFinding(db, world);
		await prompts.markAnswered(db, prompt);
		const { prompt: answered } = await prompts.find(db, prompt.id);
		expect(prompts.state(answered)).toBe('answered');
		await prompts.markAnswered(db, prompt);
		expect((await prompts.find(db, prompt.id)).prompt).toEqual(answered);
	});

	it('is told of in a letter that does not give it away', async () => {
		const db = use();
		const finding = await openFinding(db, world);
		const compose = async (person: string) => {
			const letter = await db
				.selectFrom('letter')
				.selectAll()
				.where('about_id', '=', finding.thread.id)
				.where('person_id', '=', person)
				.executeTakeFirstOrThrow();
			const world = { origin: 'https://soundings.example.org', name: 'Soundings' };
			return prompts.letters['prompt.new']?.(db, letter, world);
		};
		const letter = await compose(world.member.person);
		expect(letter?.from).toBe(world.group.discreet_name);
		expect(letter?.text).toContain(
			`https://soundings.example.org/groups/riverside/prompts/${prompts.address(finding.study, finding.prompt)}`
		);
		expect(letter?.text).toContain(world.group.phone);
		for (const secret of [world.group.name, finding.version.title, finding.study.title])
			expect(`${letter?.from} ${letter?.subject} ${letter?.text}`).not.toContain(secret);

		await groups.leave(db, world.member2, world.group);
		expect(await compose(world.member2.person)).toBeNull();
		await prompts.closeThread(db, world.organiser, finding);
		expect(await compose(world.member.person)).toBeNull();
	});

	it('keeps answers to questions that are no longer asked within reach', async () => {
		const db = use();
		const finding = await openFinding(db, world, draft({ questions: ['A?', 'B?'] }));
		expect(await prompts.askedBefore(db, finding.version)).toEqual([]);
		const { version } = await publishNext(db, world, finding, { questions: ['B?'] });
		expect(await prompts.askedBefore(db, version)).toEqual([
			{ id: finding.questions[0]?.id, text: 'A?' }
		]);
	});
});
