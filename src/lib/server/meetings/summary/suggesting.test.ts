import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { daysAfter, today } from '#lib/text/dates.ts';
import { id } from '#server/db/index.ts';
import { engines, fresh } from '../../../../../tests/support/engines.ts';
import { meet } from '../../../../../tests/support/meetings.ts';
import { around, asked, lettersOf, written } from '../../../../../tests/support/summaries.ts';
import { makeWorld, type World } from '../../../../../tests/support/world.ts';
import * as meetings from '../index.ts';
import type { MeetingRow } from '../tables.ts';

const BODY = 'Three of us came.\n\n## Holding\n\nPeople spoke of it.\n\n[thanks]';

describe.each(engines)('a correction on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let meeting: MeetingRow;

	beforeAll(async () => {
		world = await makeWorld(use());
	});
	beforeEach(async () => {
		meeting = await meet(use(), world);
		await written(use(), world.organiser, meeting, { body: BODY });
		await around(use(), world.organiser, meeting, daysAfter(today(), 20));
	});

	const stamp = async () => meetings.stamp(await meetings.summaryOf(use(), meeting));
	const body = async () => (await meetings.summaryOf(use(), meeting))?.body;
	const answer = (
		suggestion: { id: string },
		said: Parameters<typeof meetings.answerSuggestion>[4]
	) => meetings.answerSuggestion(use(), world.organiser, meeting, suggestion, said);

	it('says which paragraph, and keeps how that read', async () => {
		expect(await asked(use(), world.member, meeting, { paragraph: 2 })).toMatchObject({
			paragraph: 2,
			paragraph_words: 'People spoke of it.',
			channel: 'web',
			recorded_by: null
		});
		expect(await asked(use(), world.member, meeting)).toMatchObject({ paragraph: null });
		for (const paragraph of [0, 3, 9999]) {
			const asking = { body: 'x', box: id(), paragraph };
			expect(await meetings.suggest(use(), world.member, meeting, asking)).toBe('no-paragraph');
		}
	});

	it('is about the paragraph that was read, where the text changed meanwhile', async () => {
		const seen = await stamp();
		await written(use(), world.organiser, meeting, { body: `A new first.\n\n${BODY}` });
		expect(await asked(use(), world.member, meeting, { paragraph: 2, seen })).toMatchObject({
			paragraph_words: 'People spoke of it.'
		});
		expect(await asked(use(), world.member, meeting, { paragraph: 2 })).toMatchObject({
			paragraph_words: 'Three of us came.'
		});
	});

	it('is taken up with the paragraph put right in the same step, and its writer told', async () => {
		const suggestion = await asked(use(), world.member, meeting, { paragraph: 1 });
		const put = { number: 1, words: 'Ten of us came.', seen: await stamp() };
		expect(await answer(suggestion, { accepted: true, answer: 'Yes', put })).toMatchObject({
			answer: 'Yes',
			accepted_at: expect.any(String)
		});
		expect(await body()).toBe(BODY.replace('Three', 'Ten'));
		expect(await lettersOf(use(), 'suggestion.answered', suggestion.id)).toMatchObject([
			{ person_id: world.member.person }
		]);
		expect(await answer(suggestion, { accepted: true, answer: 'Again', put })).toBe('answered');
	});

	it('leaves the text alone when it is declined, or nothing was changed in it', async () => {
		const put = { number: 1, words: 'Nobody came.', seen: await stamp() };
		const no = await asked(use(), world.member, meeting, { paragraph: 1 });
		await answer(no, { accepted: false, answer: 'No', put });
		const yes = await asked(use(), world.member, meeting, { paragraph: 1 });
		const words = 'Three of us came.';
		await answer(yes, { accepted: true, answer: 'Yes', put: { ...put, words } });
		expect(await body()).toBe(BODY);
		expect(await meetings.writings(use(), world.organiser, meeting)).toHaveLength(1);
	});

	it('is not answered where the changed text cannot be saved', async () => {
		const suggestion = await asked(use(), world.member, meeting, { paragraph: 1 });
		const put = { number: 1, words: 'One said "never".', seen: await stamp() };
		const said = { accepted: true, answer: 'Yes', put };
		expect(await answer(suggestion, said)).toEqual({ problems: ['marks'] });
		expect(await answer(suggestion, { ...said, put: { ...put, words: 'Ten.', seen: 'old' } })).toBe(
			'changed-meanwhile'
		);
		await meetings.publishToGroup(use(), world.organiser, meeting);
		expect(await answer(suggestion, { ...said, put: { ...put, words: 'Ten.' } })).toEqual({
			unsaid: ['correction', 'meaning']
		});
		const [waits] = await meetings.suggestionsFor(use(), world.organiser, meeting);
		expect(waits).toMatchObject({ answer: null });
		expect(await lettersOf(use(), 'suggestion.answered', suggestion.id)).toEqual([]);

		const right = { correction: 'How many came', meaning: 'same', checked: [] } as const;
		const whole = { ...put, words: 'Ten.', ...right, checked: [] };
		expect(await answer(suggestion, { ...said, put: whole })).toMatchObject({ answer: 'Yes' });
		expect(await meetings.summaryFor(use(), world.member, meeting)).toMatchObject({
			corrections: [{ words: 'How many came' }]
		});
	});

	it('is written down by an organiser for somebody of the group, who sees it', async () => {
		const told = { body: 'The hall was cold', channel: 'phone', paragraph: 2 } as const;
		const record = (person: string, actor = world.organiser) =>
			meetings.recordSuggestion(use(), actor, meeting, { ...told, person, box: id() });
		expect(await record(world.member2.person)).toMatchObject({
			person_id: world.member2.person,
			channel: 'phone',
			recorded_by: world.organiser.person
		});
		expect(await record(world.otherMember.person)).toBe('nobody');
		await expect(record(world.member2.person, world.member)).rejects.toMatchObject({ status: 403 });
		expect(await meetings.suggestionsFor(use(), world.member2, meeting)).toMatchObject([
			{ body: told.body }
		]);
		expect(await meetings.suggestionsFor(use(), world.member, meeting)).toEqual([]);
	});

	it('goes with all that was kept of it when its writer takes it away', async () => {
		const suggestion = await asked(use(), world.member, meeting, { paragraph: 1 });
		await answer(suggestion, { accepted: false, answer: 'No' });
		await meetings.takeSuggestionsAway(use(), world.member, world.group);
		expect(await meetings.suggestionsFor(use(), world.organiser, meeting)).toEqual([]);
		const [letter] = await use()
			.selectFrom('letter')
			.select(['gave_up_at'])
			.where('about_id', '=', suggestion.id)
			.execute();
		expect(letter?.gave_up_at).not.toBeNull();
	});
});
