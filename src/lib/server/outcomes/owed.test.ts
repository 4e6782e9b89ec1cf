import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { again, close, say } from '../../../../tests/support/said.ts';
import { tell } from '../../../../tests/support/told.ts';
import { actor, makeWorld, type World } from '../../../../tests/support/world.ts';
import { daysAfter, today } from '#lib/text/dates.ts';
import type { Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Day } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as prompts from '../prompts/index.ts';
import * as outcomes from './index.ts';

describe.each(engines)('what was promised on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: prompts.Finding;
	beforeAll(async () => {
		world = await makeWorld(use());
	});
	beforeEach(async () => {
		finding = await openFinding(use(), world);
	});

	const of = (all: outcomes.Promised[]) =>
		all.filter(({ prompt }) => prompt.id === finding.prompt.id);
	const due = (feedback_due: Day) =>
		use()
			.updateTable('prompt')
			.set({ feedback_due, closes_on: daysAfter(today(), -20) })
			.where('id', '=', finding.prompt.id)
			.execute();
	const mine = async (who: Actor) =>
		of(await outcomes.owedTo(use(), await actor(use(), who.person)));

	it('shows every earlier day with its reason, also where a day comes back', async () => {
		const first = finding.prompt.feedback_due;
		const days = [daysAfter(first, -5), first, daysAfter(first, -9)];
		for (const [index, day] of days.entries()) {
			const { prompt } = await prompts.find(use(), finding.prompt.id);
			await prompts.moveFeedbackDate(use(), world.lead, prompt, day, `Reason ${index}`);
		}
		for (const to of [{ study: world.study.id }, { group: world.group.id }])
			expect(of(await outcomes.promises(use(), to))).toMatchObject([
				{
					due: days[2],
					by: 'Lea',
					days: 0,
					earlier: [
						{ due: first, reason: 'Reason 0' },
						{ due: days[0], reason: 'Reason 1' },
						{ due: first, reason: 'Reason 2' }
					]
				}
			]);
	});

	it('counts the days it is owed, and keeps what was told, late or not', async () => {
		const said = await say(use(), world.member, finding, 'Words.');
		await due(daysAfter(today(), -3));
		expect(of(await outcomes.owed(use(), { study: world.study.id }))).toMatchObject([
			{ days: 3, told: null }
		]);
		await close(use(), world, await prompts.findingOf(use(), finding.thread.id));
		await due(daysAfter(today(), -3));
		await tell(use(), world, finding, [said]);
		expect(of(await outcomes.promised(use(), { study: world.study.id }))).toEqual([]);
		const [told] = of(await outcomes.promises(use(), { study: world.study.id }));
		expect(told).toMatchObject({ days: 3, told: expect.any(String) });
	});

	it('is owed to whoever answered, privately too, until they take it back or leave', async () => {
		expect(await mine(world.member)).toEqual([]);
		const secret = await say(use(), world.member, finding, 'For few.', { audience: 'private' });
		await say(use(), world.member, finding, 'For all.', { question: 1 });
		await say(use(), world.member2, finding, 'Another.');
		expect(await mine(world.member)).toMatchObject([
			{ due: finding.prompt.feedback_due, groups: [{ slug: 'riverside', gone: null }] }
		]);
		expect(await mine(world.otherMember)).toEqual([]);
		const [other] = (await contributions.ofPerson(use(), world.member.person)).filter(
			({ id, thread_id }) => thread_id === finding.thread.id && id !== secret.id
		);
		for (const said of [secret, other])
			if (said) await contributions.withdraw(use(), world.member, await again(use(), said));
		expect(await mine(world.member)).toEqual([]);
		await groups.leave(use(), world.member2, world.group);
		expect(await mine(world.member2)).toEqual([]);
	});

	it('stays owed, and is counted, where nobody of the team is left', async () => {
		await due(daysAfter(today(), -1));
		const record = (gone: boolean, who = world.organiser) =>
			prompts.recordTeamGone(use(), who, finding, gone);
		await expect(record(true, world.member)).rejects.toMatchObject({ status: 403 });
		await expect(record(true, world.researcher)).rejects.toMatchObject({ status: 404 });
		await expect(record(true, world.otherOrganiser)).rejects.toMatchObject({ status: 404 });
		expect([await record(true), await record(true)]).toEqual(['done', 'done']);
		const [owed] = of(await outcomes.owed(use(), { group: world.group.id }));
		expect(owed).toMatchObject({ days: 1, groups: [{ gone: expect.any(String) }] });
		const [ofStudy] = of(await outcomes.owed(use(), { study: world.study.id }));
		expect(ofStudy?.groups).toMatchObject([{ gone: expect.any(String) }]);
		await record(false);
		expect(of(await outcomes.owed(use(), { group: world.group.id }))[0]?.groups).toMatchObject([
			{ gone: null }
		]);
		const events = await use()
			.selectFrom('audit_event')
			.select('verb')
			.where('object_id', '=', finding.thread.id)
			.where('verb', 'in', ['thread.team-gone', 'thread.team-back'])
			.execute();
		expect(events.map(({ verb }) => verb).toSorted()).toEqual([
			'thread.team-back',
			'thread.team-gone'
		]);
		await prompts.markAnswered(use(), finding.prompt);
		const answered = await prompts.findingOf(use(), finding.thread.id);
		expect(await prompts.recordTeamGone(use(), world.organiser, answered, true)).toBe('answered');
	});
});
