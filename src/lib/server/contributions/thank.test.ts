import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { again, say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';
import { after, DAY, now } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as studies from '../studies/index.ts';
import * as contributions from './index.ts';

describe.each(engines)('thanks on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	let c: contributions.Contribution;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});

	beforeEach(async () => {
		c = await say(use(), world.member, finding, 'Somebody sat with me.');
	});

	/** How the contribution stands on the thread's page for that person. */
	const seen = async (actor: Actor) => {
		const { sections } = await contributions.page(use(), actor, finding, { page: 'all' });
		const all = sections.flatMap(({ strands }) => strands);
		return all.find(({ ref }) => ref === c.ref);
	};
	const kept = () =>
		use().selectFrom('thanks').selectAll().where('contribution_id', '=', c.id).execute();

	it('reach the giver by shown name, and change nothing that anybody else sees', async () => {
		const others = [world.organiser, world.lead, world.otherMember];
		const before = await Promise.all(others.slice(0, 2).map(seen));
		await contributions.thank(use(), world.member2, c);
		await contributions.thank(use(), world.researcher, c);
		await contributions.thank(use(), world.researcher, c);

		expect(await seen(world.member)).toMatchObject({ thankedBy: ['Winnie', 'Rosa'] });
		expect(await Promise.all(others.slice(0, 2).map(seen))).toEqual(before);
		expect(await seen(world.member2)).toMatchObject({ thanked: true });
		expect(await seen(world.member2)).not.toHaveProperty('thankedBy');
		const events = use().selectFrom('audit_event').select('id').where('verb', 'like', '%thank%');
		expect(await events.execute()).toEqual([]);
		expect(
			await use().selectFrom('letter').select('id').where('kind', 'like', '%thank%').execute()
		).toEqual([]);
	});

	it('are taken back as if they had never been', async () => {
		const before = await seen(world.member);
		await contributions.thank(use(), world.member2, c);
		await contributions.takeThanksBack(use(), world.member2, c);
		expect(await seen(world.member)).toEqual(before);
		expect(await kept()).toEqual([]);
	});

	it('are not for one’s own words, nor private, hidden, removed or nameless ones', async () => {
		const thank = (actor: Actor, said: contributions.Contribution) =>
			contributions.thank(use(), actor, said);
		const secret = await say(use(), world.member, finding, 'For few.', { audience: 'private' });
		await expect(thank(world.member, c)).rejects.toMatchObject({ status: 404 });
		await expect(thank(world.organiser, secret)).rejects.toMatchObject({ status: 404 });
		await expect(thank(world.otherMember, c)).rejects.toMatchObject({ status: 404 });
		const point = { ...c, kind: 'point', named_at: null } as const;
		expect(contributions.mayThank(world.member2, point)).toBe(false);
		expect(contributions.mayThank(world.member2, { ...point, named_at: now() })).toBe(true);
		expect(contributions.mayThank(world.member2, { ...c, person_id: null })).toBe(false);
		expect(contributions.mayThank({ ...world.member2, locked: [finding.thread.id] }, c)).toBe(
			false
		);

		await contributions.hide(use(), world.organiser, c, 'A name.');
		await expect(thank(world.organiser, await again(use(), c))).rejects.toMatchObject({
			status: 404
		});
		await contributions.withdraw(use(), world.member, c);
		await expect(thank(world.member2, await again(use(), c))).rejects.toMatchObject({
			status: 404
		});
		expect(await kept()).toEqual([]);
	});

	it('go when the words are erased', async () => {
		await contributions.thank(use(), world.member2, c);
		await contributions.withdraw(use(), world.member, c);
		await use()
			.updateTable('contribution')
			.set({ withdrawn_at: after(now(), -DAY - 1) })
			.where('id', '=', c.id)
			.execute();
		await contributions.eraseWithdrawn(use());
		expect(await kept()).toEqual([]);
	});

	it('do not name somebody of the group as the team did that they were once on', async () => {
		const { researcher, lead, study, group, organiser } = world;
		await contributions.thank(use(), researcher, c);
		await studies.removeFromTeam(use(), lead, study, researcher.person);
		expect(await seen(world.member)).toMatchObject({ thankedBy: ['Rosa'] });
		const joining = { group, person: researcher.person, role: 'member' as const };
		await groups.join(use(), organiser, { ...joining, shown_name: null });
		expect(await seen(world.member)).toMatchObject({ thankedBy: ['a member of the group'] });
		await studies.addToTeam(use(), lead, study, researcher.person, 'researcher', 'Rosa');
		expect(await seen(world.member)).toMatchObject({ thankedBy: ['Rosa'] });
	});

	it('lose the name of whoever leaves, and go with whoever takes their words away', async () => {
		await contributions.thank(use(), world.member2, c);
		await contributions.thank(use(), world.organiser, c);
		await groups.leave(use(), world.member2, world.group);
		expect(await seen(world.member)).toMatchObject({
			thankedBy: ['Olive', 'a member of the group']
		});
		await contributions.takeAway(use(), world.member2, world.group.id, world.member2.person);
		expect(await seen(world.member)).toMatchObject({ thankedBy: ['Olive'] });
	});
});
