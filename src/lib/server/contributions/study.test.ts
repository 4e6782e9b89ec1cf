import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as accounts from '../accounts/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as contributions from './index.ts';

describe.each(engines)('what was given to a study on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	const given: contributions.Contribution[] = [];

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
		for (let i = 0; i < 5; i++)
			given.push(
				await contributions.respond(use(), world.member, finding, {
					question: finding.questions[i % 2]?.id ?? null,
					body: `Answer ${i}`,
					audience: i === 4 ? 'private' : 'group',
					box: `box ${i}`
				})
			);
	});

	const ids = (some: { id: string }[]) => some.map(({ id }) => id);

	it('comes newest first, page by page by key, each once', async () => {
		const all = await contributions.ofStudy(use(), world.study.id);
		expect(ids(all).toSorted()).toEqual(ids(given).toSorted());
		const first = await contributions.ofStudy(use(), world.study.id, { limit: 2 });
		const after = first.at(-1);
		if (!after) throw new Error('nothing on the first page');
		const rest = await contributions.ofStudy(use(), world.study.id, { after });
		expect(ids([...first, ...rest])).toEqual(ids(all));
	});

	it('can be narrowed, and holds nothing of another study', async () => {
		const question = finding.questions[1]?.id ?? '';
		const narrowed = await contributions.ofStudy(use(), world.study.id, { question });
		expect(narrowed).toHaveLength(2);
		const { id: group } = world.otherGroup;
		expect(await contributions.ofStudy(use(), world.study.id, { group })).toEqual([]);
		expect(await contributions.ofStudy(use(), world.otherStudy.id)).toEqual([]);
	});

	it('is marked as read once, by its own team only', async () => {
		const [first] = given;
		if (!first) throw new Error('nothing was given');
		const mark = (actor: World['lead'], study: string) =>
			contributions.markRead(use(), actor, study, [first.id]);
		await expect(mark(world.member, world.study.id)).rejects.toMatchObject({ status: 404 });
		await mark(world.otherResearcher, world.otherStudy.id);
		expect((await contributions.find(use(), first.id)).read_at).toBeNull();

		await mark(world.researcher, world.study.id);
		await mark(world.lead, world.study.id);
		expect(await contributions.find(use(), first.id)).toMatchObject({
			read_by: world.researcher.person
		});
		const unread = await contributions.ofStudy(use(), world.study.id, { unread: true });
		expect(ids(unread)).not.toContain(first.id);
		expect(unread).toHaveLength(4);
	});

	it('may be quoted by the answer that holds at that moment, and never when private', async () => {
		const { person } = world.member;
		const answer = (answer: 'yes' | 'no') =>
			accounts.permit(use(), world.member, { person, purpose: 'quote', answer, how: 'web' });
		const quotable = () => contributions.quotable(use(), ids(given));
		expect((await quotable()).size).toBe(0);
		await answer('yes');
		expect([...(await quotable())].toSorted()).toEqual(ids(given.slice(0, 4)).toSorted());
		const [first] = given;
		if (first) await contributions.doNotQuote(use(), world.member, first, true);
		expect((await quotable()).size).toBe(3);
		await answer('no');
		expect((await quotable()).size).toBe(0);
	});

	it('waits to be read where the team can read it and did not say it itself', async () => {
		const [, second, third, fourth, fifth] = given;
		if (!second || !third || !fourth || !fifth) throw new Error('too little was given');
		const reply = { body: 'Thank you.', audience: 'group' as const, box: 'team' };
		const { id } = await contributions.reply(use(), world.researcher, finding, second, reply);
		await contributions.withdraw(use(), world.member, third);
		await contributions.hide(use(), world.organiser, fourth, 'A reason.');

		const waiting = ids(await contributions.ofStudy(use(), world.study.id, { unread: true }));
		expect(waiting).not.toContain(id);
		expect(waiting).toEqual([fifth.id]);
		expect(await contributions.unread(use(), world.study.id)).toBe(1);
	});
});
