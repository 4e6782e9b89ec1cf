import { beforeAll, describe, expect, it } from 'vitest';
import { daysAfter, today } from '#lib/text/dates.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { again, close, lettersTo } from '../../../../tests/support/said.ts';
import { actor, makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';
import { id } from '../db/index.ts';
import { things } from '../desk/index.ts';
import * as outcomes from '../outcomes/index.ts';
import * as prompts from '../prompts/index.ts';
import * as contributions from './index.ts';

describe.each(engines)('asking the research team on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: prompts.Finding;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});

	const ask = (body: string, audience: 'group' | 'private' = 'group') =>
		contributions.ask(use(), world.member, finding, { body, audience, box: id() });
	const reply = (who: Actor, to: contributions.Contribution, audience: 'group' | 'private') =>
		contributions.reply(use(), who, finding, to, { body: 'Like this.', audience, box: id() });
	const late = async (c: { id: string }, days = 3) => {
		const answer_due = daysAfter(today(), -days);
		await use().updateTable('contribution').set({ answer_due }).where('id', '=', c.id).execute();
		return again(use(), c);
	};
	const owing = async (c: { id: string }) =>
		(await contributions.owingOf(use(), [await again(use(), c)])).get(c.id);
	const waiting = async () =>
		(await contributions.unansweredQuestions(use(), { study: world.study.id })).map(
			({ said }) => said.id
		);

	it('is owed an answer within fourteen days, of which the team is told without a word', async () => {
		const asked = await ask('Whose idea was Priscilla?');
		expect(asked).toMatchObject({ kind: 'response', question_id: null, number: 1 });
		expect(await owing(asked)).toEqual({
			...{ due: daysAfter(today(), 14), answered: null, days: 0 }
		});
		expect(await waiting()).toContain(asked.id);
		for (const { person } of [world.lead, world.researcher])
			expect(await lettersTo(use(), person, 'question.asked')).toEqual([asked.id]);
		expect(await lettersTo(use(), world.organiser.person, 'question.asked')).toEqual([]);
		const letters = await use()
			.selectFrom('letter')
			.selectAll()
			.where('kind', '=', 'question.asked')
			.execute();
		const written = { origin: 'https://soundings.example', name: 'Soundings' };
		for (const letter of letters) {
			const composed = await contributions.letters['question.asked']?.(use(), letter, written);
			expect(composed?.text).toContain('/studies/link-workers');
			expect(JSON.stringify(composed)).not.toMatch(/Priscilla|Mo\b|Riverside|stay with people/);
		}
	});

	it('is answered by a reply of the team, which marks it as read', async () => {
		const asked = await ask('How many did you ask?');
		await reply(world.organiser, asked, 'group');
		expect(await waiting()).toContain(asked.id);
		await reply(world.researcher, asked, 'group');
		expect(await owing(asked)).toMatchObject({ answered: expect.any(String), days: 0 });
		expect(await waiting()).not.toContain(asked.id);
		const said = await again(use(), asked);
		expect((await outcomes.states(use(), [said])).get(said.id)).toMatchObject({ at: 'read' });
	});

	it('is answered by nothing that whoever asked cannot read, nor by a reply that was taken back', async () => {
		const asked = await ask('Who paid?');
		const secret = await reply(world.researcher, asked, 'private');
		expect(contributions.readable(world.member, secret)).toBe('nothing');
		expect(await owing(asked)).toMatchObject({ answered: null });
		const open = await reply(world.researcher, asked, 'group');
		expect(await owing(asked)).toMatchObject({ answered: open.given_at });
		await contributions.withdraw(use(), world.researcher, open);
		expect(await owing(asked)).toMatchObject({ answered: null });

		const privately = await ask('May I tell you something?', 'private');
		const answer = await reply(world.researcher, privately, 'group');
		expect(contributions.readable(world.member, answer)).toBe('words');
		expect(contributions.readable(world.member2, answer)).toBe('nothing');
		expect(await owing(privately)).toMatchObject({ answered: answer.given_at });
	});

	it('is owed to the group’s organisers too, once the day has passed, and not when taken back', async () => {
		const asked = await late(await ask('When do we hear?'));
		expect(await owing(asked)).toMatchObject({ days: 3, answered: null });
		const desk = async () =>
			(await things(use(), world.organiser, world.group)).filter(
				({ kind }) => kind === 'question owed'
			);
		expect(await desk()).toMatchObject([
			{ href: `/groups/riverside/contributions/${asked.ref}`, since: asked.answer_due }
		]);
		await contributions.withdraw(use(), world.member, asked);
		expect(await desk()).toEqual([]);
		expect(await waiting()).not.toContain(asked.id);
		expect(await owing(asked)).toBeUndefined();
		await contributions.undoWithdraw(use(), world.member, await again(use(), asked));
		await contributions.hide(use(), world.organiser, await again(use(), asked), 'A name.');
		expect(await desk()).toEqual([]);
	});

	it('reminds the team once, on the day before, and not of what is answered', async () => {
		const soon = await late(await ask('And then?'), -1);
		const later = await late(await ask('And after that?'), -2);
		const done = await late(await ask('And before?'), -1);
		await reply(world.lead, done, 'group');
		await contributions.remindOfQuestions(use());
		await contributions.remindOfQuestions(use());
		const told = await lettersTo(use(), world.lead.person, 'question.due');
		expect(told).toContain(soon.id);
		expect(told).not.toContain(later.id);
		expect(told).not.toContain(done.id);
		expect(new Set(told).size).toBe(told.length);
	});

	it('counts as having sent something where one answers first', async () => {
		const first = await openFinding(use(), world, { answer_first: true } as object);
		await use()
			.updateTable('prompt')
			.set({ answer_first_since: first.prompt.published_at })
			.where('id', '=', first.prompt.id)
			.execute();
		const locked = async () => (await actor(use(), world.member.person)).locked;
		expect(await locked()).toContain(first.thread.id);
		const question = { body: 'What is it?', audience: 'private', box: id() } as const;
		await contributions.ask(use(), await actor(use(), world.member.person), first, question);
		expect(await locked()).not.toContain(first.thread.id);
	});

	it('is for members alone, and one press stores one', async () => {
		const question = { body: 'Once?', audience: 'group', box: id() } as const;
		for (const who of [world.organiser, world.researcher])
			await expect(contributions.ask(use(), who, finding, question)).rejects.toMatchObject({
				status: 403
			});
		await expect(
			contributions.ask(use(), world.otherMember, finding, question)
		).rejects.toMatchObject({ status: 404 });
		const one = await contributions.ask(use(), world.member, finding, question);
		const two = await contributions.ask(use(), world.member, finding, question);
		expect(two.id).toBe(one.id);
		expect(await lettersTo(use(), world.lead.person, 'question.asked')).toContain(one.id);
	});

	it('goes on after closing: asked, answered, and asked again by whoever asked', async () => {
		const other = await contributions.respond(use(), world.member2, finding, {
			...{ question: null, body: 'An answer.', audience: 'group', box: id() }
		});
		await close(use(), world, finding);
		const at = prompts.address(world.study, finding.prompt);
		finding = await prompts.finding(use(), world.group, at);
		const asked = await ask('And now that it is closed?');
		await reply(world.researcher, asked, 'group');
		await reply(world.member, asked, 'group');
		await expect(reply(world.member2, asked, 'group')).rejects.toThrow(/closed/);
		await expect(reply(world.researcher, other, 'group')).rejects.toThrow(/closed/);
		const { sections } = await contributions.page(use(), world.researcher, finding, {
			page: 'all'
		});
		const shown = sections.flatMap(({ strands }) => strands);
		expect(shown.find(({ ref }) => ref === asked.ref)).toMatchObject({ reply: true });
		expect(shown.find(({ ref }) => ref === other.ref)).not.toHaveProperty('reply');
	});
});
