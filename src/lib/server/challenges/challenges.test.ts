import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { again, close, say } from '../../../../tests/support/said.ts';
import { tell } from '../../../../tests/support/told.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as contributions from '../contributions/index.ts';
import * as outcomes from '../outcomes/index.ts';
import * as prompts from '../prompts/index.ts';
import * as challenges from './index.ts';

const BODY = 'I do not think so 👍🏽. It drove me away.';

describe.each(engines)('what disagrees with a finding, on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: prompts.Finding;
	beforeAll(async () => {
		world = await makeWorld(use());
	});
	beforeEach(async () => {
		finding = await openFinding(use(), world);
	});

	const whole = { passage: null, wordingFrom: null, note: 'A planted note' };
	const mark = (said: { id: string }, more: Partial<challenges.Mark> = {}) =>
		challenges.mark(use(), world.researcher, world.study, said, { ...whole, ...more });
	const answered = async () =>
		(await prompts.find(use(), finding.prompt.id)).prompt.answered_at !== null;
	const standing = async () =>
		(await challenges.ofPrompt(use(), finding.prompt)).map(({ said }) => said.id);

	it('is marked once, by its team alone, and counts as read', async () => {
		const said = await say(use(), world.member, finding, BODY);
		for (const other of [world.member, world.organiser, world.otherResearcher])
			await expect(challenges.mark(use(), other, world.study, said, whole)).rejects.toHaveProperty(
				'status'
			);
		await mark(said);
		await mark(said, { note: 'Another' });
		expect(await standing()).toEqual([said.id]);
		expect((await again(use(), said)).read_at).not.toBeNull();
		const listed = await contributions.ofStudy(use(), world.study.id, {
			prompt: finding.prompt.id,
			among: challenges.challenged(use(), world.study)
		});
		expect(listed.map(({ id }) => id)).toEqual([said.id]);
		expect(await challenges.unmark(use(), world.lead, world.study, said)).toBe(true);
		expect(await challenges.unmark(use(), world.lead, world.study, said)).toBe(false);
		expect(await standing()).toEqual([]);
	});

	it('can be a passage, held by its letters on the wording it was made on', async () => {
		const said = await say(use(), world.member, finding, BODY);
		const words = 'It drove me away.';
		const starts = [...BODY].length - words.length;
		const made = await mark(said, { passage: { starts, ends: [...BODY].length } });
		if (typeof made === 'string') throw new Error(made);
		expect(challenges.passageOf(made, said)).toBe(words);
		expect(await mark(said, { passage: { starts: 900, ends: 901 } })).toBe('outside');
		await contributions.edit(use(), world.member, said, 'Shorter now.');
		const edited = await again(use(), said);
		expect(challenges.passageOf(made, edited)).toBeNull();
		expect(await mark(said)).toBe('edited');
	});

	it('keeps a finding from being answered until a told outcome rests on it', async () => {
		const said = await say(use(), world.member, finding, BODY);
		const other = await say(use(), world.member2, finding, 'I agree.');
		await mark(said);
		await tell(use(), world, finding, [other], { question_id: finding.questions[0]?.id ?? '' });
		await close(use(), world, finding);
		expect(await outcomes.settle(use(), finding.prompt.id)).toBe(false);
		expect((await outcomes.unanswered(use(), finding.prompt)).map(({ said }) => said.id)).toEqual([
			said.id
		]);
		await tell(use(), world, finding, [said]);
		expect(await outcomes.unanswered(use(), finding.prompt)).toEqual([]);
		expect(await answered()).toBe(true);
	});

	it('does so no more once the mark is taken off, or the words are taken back', async () => {
		for (const how of ['unmarked', 'withdrawn', 'hidden'] as const) {
			finding = await openFinding(use(), world);
			const said = await say(use(), world.member, finding, BODY);
			const other = await say(use(), world.member2, finding, 'I agree.');
			await mark(said);
			await tell(use(), world, finding, [other]);
			await close(use(), world, finding);
			expect(await answered()).toBe(false);
			const now = await again(use(), said);
			if (how === 'unmarked') await challenges.unmark(use(), world.lead, world.study, said);
			if (how === 'withdrawn') await contributions.withdraw(use(), world.member, now);
			if (how === 'hidden') await contributions.hide(use(), world.organiser, now, 'A reason');
			await outcomes.settleAbout(use(), said);
			expect(await answered(), how).toBe(true);
		}
	});

	it('is said to its giver as words that are owed an answer, without the note', async () => {
		const said = await say(use(), world.member, finding, BODY);
		await mark(said);
		const mine = async (who = world.member) => {
			const given = await contributions.ofPerson(use(), who.person);
			const all = await outcomes.mine(use(), who, given, async () => new Map());
			return all.filter((each) => each.said.id === said.id);
		};
		expect((await mine())[0]?.challenge).toBe('open');
		expect(JSON.stringify(await mine())).not.toContain('A planted note');
		expect(await mine(world.member2)).toEqual([]);
		await tell(use(), world, finding, [said]);
		expect((await mine())[0]?.challenge).toBe('answered');
	});

	it('keeps no note on what is erased, nor where it stood', async () => {
		const said = await say(use(), world.member, finding, BODY);
		await mark(said, { passage: { starts: 0, ends: 4 }, note: '' });
		await contributions.takeAway(use(), world.member, world.group.id, world.member.person);
		await challenges.eraseChallenges(use());
		const row = (await challenges.ofContributions(use(), [said.id])).get(said.id);
		expect(row).toMatchObject({ note: '', starts: null, ends: null });
		expect(await mark(said)).toBe('gone');
	});
});
