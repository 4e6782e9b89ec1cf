import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '#server/prompts/index.ts';
import * as meetings from '#server/meetings/index.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { meet, note, quoting } from '../../../../tests/support/meetings.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as contributions from './index.ts';

describe.each(engines)('“this was me” on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let ours: Finding;

	beforeAll(async () => {
		world = await makeWorld(use());
		ours = await openFinding(use(), world, { title: 'Holding' });
	});

	async function shared(words: Parameters<typeof note>[5] = { body: 'Who said this?' }) {
		const made = await meet(use(), world, ours);
		const { id } = await note(use(), world.organiser, world, made, 2, words);
		await meetings.shareNotes(use(), world.organiser, made);
		return { made, point: await contributions.find(use(), id) };
	}
	const again = ({ id }: { id: string }) => contributions.find(use(), id);

	it('puts the name beside a note, and makes it this person’s to change and remove', async () => {
		const { made, point } = await shared();
		expect(contributions.mayClaim(world.member, point)).toBe(true);
		expect(await contributions.claimPoint(use(), world.member, point)).toBeNull();

		const mine = await again(point);
		expect(mine).toMatchObject({ person_id: world.member.person, number: point.number });
		const shown = await meetings.show(use(), world.member2, world.group, made);
		const seen = shown.items.flatMap(({ points }) => points);
		expect(seen.find(({ ref }) => ref === point.ref)?.by?.name).toBe('Mo');
		const given = await contributions.ofPerson(use(), world.member.person);
		expect(given.map(({ ref }) => ref)).toContain(point.ref);

		await contributions.edit(use(), world.member, mine, 'I said this.');
		await contributions.withdraw(use(), world.member, await again(point));
		expect((await again(point)).withdrawn_at).not.toBeNull();
	});

	it('is taken once: who comes second is told', async () => {
		const { point } = await shared();
		const both = [world.member, world.member2];
		const said = await Promise.all(
			both.map((actor) => contributions.claimPoint(use(), actor, point))
		);
		expect(said.toSorted()).toEqual([null, 'taken'].toSorted());
		const winner = both[said.indexOf(null)];
		expect((await again(point)).person_id).toBe(winner?.person);
		if (winner)
			expect(await contributions.claimPoint(use(), winner, await again(point))).toBeNull();
	});

	it('is for members, of notes the group reads and that are nobody’s', async () => {
		const made = await meet(use(), world, ours);
		const secret = await note(use(), world.organiser, world, made, 2, { body: 'Not shared' });
		await expect(contributions.claimPoint(use(), world.member, secret)).rejects.toMatchObject({
			status: 404
		});
		const { person } = world.member2;
		const { point: known } = await shared({ body: 'By Winnie', person });
		expect(await contributions.claimPoint(use(), world.member, known)).toBe('taken');
		const { point: hidden } = await shared();
		await contributions.hide(use(), world.organiser, hidden, 'A reason.');
		expect(contributions.mayClaim(world.member, await again(hidden))).toBe(false);
		const { point } = await shared();
		for (const [actor, status] of [
			[world.organiser, 403],
			[world.researcher, 403],
			[world.otherMember, 404]
		] as const)
			await expect(contributions.claimPoint(use(), actor, point)).rejects.toMatchObject({ status });
	});

	it('is undone by that person, or put right by an organiser, and by nobody else', async () => {
		for (const actor of [world.member, world.organiser]) {
			const { point } = await shared();
			await contributions.claimPoint(use(), world.member, point);
			const mine = await again(point);
			await expect(contributions.unclaimPoint(use(), world.member2, mine)).rejects.toMatchObject({
				status: 403
			});
			await contributions.unclaimPoint(use(), actor, mine);
			expect(await again(point)).toMatchObject({
				...{ person_id: null, named_at: null, claimed_at: null },
				body: 'Who said this?'
			});
		}
		const { person } = world.member;
		const { point: known } = await shared({ body: 'By Mo', person });
		await contributions.unclaimPoint(use(), world.organiser, known);
		expect((await again(known)).person_id).toBe(person);
		await contributions.unclaimPoint(use(), world.member, known);
		expect((await again(known)).person_id).toBeNull();
	});

	it('lets this person’s answer about quoting hold for exact words, and not for retold ones', async () => {
		const { point: exact } = await shared({ body: 'Exactly so', wording: 'verbatim' });
		const { point: retold } = await shared({ body: 'About so' });
		await quoting(use(), world.member, 'yes');
		const may = () => contributions.quotable(use(), [exact.id, retold.id]);
		expect([...(await may())]).toEqual([]);
		for (const point of [exact, retold]) await contributions.claimPoint(use(), world.member, point);
		expect([...(await may())]).toEqual([exact.id]);
		await quoting(use(), world.member, 'no');
		expect([...(await may())]).toEqual([]);
	});

	it('goes with the person’s words when these are taken away', async () => {
		const { point } = await shared();
		await contributions.claimPoint(use(), world.member2, point);
		await contributions.takeAway(use(), world.member2, world.group.id, world.member2.person);
		expect(await again(point)).toMatchObject({ body: '' });
	});
});
