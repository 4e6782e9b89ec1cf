import { beforeAll, describe, expect, it } from 'vitest';
import { daysAfter, today } from '#lib/text/dates.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { everywhere } from '../../../../tests/support/everywhere.ts';
import { meet } from '../../../../tests/support/meetings.ts';
import { again, say } from '../../../../tests/support/said.ts';
import { actor, makeWorld, type World } from '../../../../tests/support/world.ts';
import * as contributions from '../contributions/index.ts';
import { id } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { keepForm } from '../http/index.ts';
import * as meetings from '../meetings/index.ts';
import type { Finding } from '../prompts/index.ts';
import { leave, remove } from './index.ts';

const PLANTED = 'Priscilla keeps the key of the weir';

describe.each(engines)('leaving a group on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});

	it('keeps the words without the name, and they stay that person’s to change', async () => {
		const said = await say(use(), world.member2, finding, 'Sit with people for a while.');
		expect(await leave(use(), world.member2, world.group, 'keep')).toBeNull();
		const names = await groups.shownNames(use(), world.group.id);
		expect(names.get(world.member2.person)).toBe(groups.NAMELESS);

		const gone = await actor(use(), world.member2.person);
		expect(gone.groups).toEqual({});
		expect(contributions.readable(gone, await again(use(), said))).toBe('words');
		await contributions.withdraw(use(), gone, said);
		expect(contributions.readable(world.member, await again(use(), said))).toBe('removed');
	});

	it('takes the words away at once: answers, corrections, what was written in reports', async () => {
		const { organiser, member, group } = world;
		const mine = await say(use(), member, finding, `${PLANTED}, I say.`);
		const theirs = await say(use(), await another(), finding, 'I do not think so.');
		await contributions.report(use(), member, theirs, { reason: 'rude', note: PLANTED });
		const meeting = await meet(use(), world, finding);
		const words = { title: 'Weirs', body: 'People spoke of weirs.', seen: '' };
		await meetings.saveSummary(use(), organiser, meeting, words);
		await meetings.sendRound(use(), organiser, meeting, daysAfter(today(), 20));
		await meetings.suggest(use(), member, meeting, { body: PLANTED, box: id() });
		const form = new FormData();
		form.set('body', PLANTED);
		await keepForm(use(), '/groups/deep-end', form, member.person);
		expect((await everywhere(use(), PLANTED)).length).toBe(4);

		expect(await leave(use(), member, group, 'take')).toBeNull();
		expect(await everywhere(use(), PLANTED)).toEqual([]);
		expect(contributions.readable(organiser, await again(use(), mine))).toBe('removed');
		expect(await meetings.suggestionsFor(use(), organiser, meeting)).toEqual([]);
	});

	it('takes the words away at that person’s wish when an organiser takes them out, but not what a team said', async () => {
		const { organiser, otherMember, researcher, group } = world;
		const them = await another();
		const said = await say(use(), them, finding, `${PLANTED}, they say.`);
		const withoutWish = await say(use(), them, finding, 'This stays.');
		expect(await remove(use(), organiser, group, them.person, 'keep')).toBeNull();
		expect((await again(use(), withoutWish)).body).toBe('This stays.');

		await another();
		await groups.join(use(), organiser, {
			...{ group, person: researcher.person, role: 'member', shown_name: 'Rosa here' }
		});
		const team = await contributions.reply(use(), researcher, finding, said, {
			...{ body: 'We read it.', audience: 'group', box: id() }
		});
		expect(await remove(use(), organiser, group, otherMember.person, 'take')).toBeNull();
		await contributions.visited(use(), researcher, finding.thread);
		const form = new FormData();
		form.set('body', PLANTED);
		await keepForm(use(), '/groups/riverside', form, researcher.person);
		expect(await remove(use(), organiser, group, researcher.person, 'take')).toBeNull();
		expect((await contributions.tracesOf(use(), researcher)).visits).toEqual([]);
		expect(await everywhere(use(), PLANTED)).toEqual([]);
		expect((await again(use(), team)).body).toBe('We read it.');
		const erased = await use()
			.selectFrom('audit_event')
			.select('actor_id')
			.where('object_id', '=', said.id)
			.where('verb', '=', 'contribution.erased')
			.execute();
		expect(erased).toEqual([{ actor_id: organiser.person }]);
		await expect(
			remove(use(), world.otherOrganiser, group, world.member2.person, 'take')
		).rejects.toMatchObject({ status: 404 });
	});

	it('does nothing for the last organiser, not even to the words', async () => {
		const { organiser, group } = world;
		const mine = await contributions.reply(
			use(),
			organiser,
			finding,
			await say(use(), await another(), finding, 'Another view.'),
			{ body: 'Thank you.', audience: 'group', box: id() }
		);
		expect(await leave(use(), organiser, group, 'take')).toBe('last organiser');
		expect((await again(use(), mine)).body).toBe('Thank you.');
	});

	/** Somebody else who is a member, whoever has left meanwhile. */
	async function another() {
		const { group, organiser, otherMember } = world;
		const joining = { group, person: otherMember.person, role: 'member' as const };
		await groups.join(use(), organiser, { ...joining, shown_name: 'Mabel' });
		return actor(use(), otherMember.person);
	}
});
