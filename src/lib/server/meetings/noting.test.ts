import { beforeAll, describe, expect, it } from 'vitest';
import * as contributions from '#server/contributions/index.ts';
import { after, MINUTE, now } from '#server/db/index.ts';
import type { Finding } from '#server/prompts/index.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { meet, note, putOtherFinding } from '../../../../tests/support/meetings.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as meetings from './index.ts';

describe.each(engines)('several note-takers at once on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let ours: Finding;
	let theirs: Finding;

	beforeAll(async () => {
		world = await makeWorld(use());
		ours = await openFinding(use(), world, { title: 'Holding' });
		theirs = await putOtherFinding(use(), world);
	});

	const told = (
		made: Awaited<ReturnType<typeof meet>>,
		actor = world.organiser,
		since?: ReturnType<typeof now>
	) => meetings.noting(use(), actor, world.group, made, since);

	it('are told what was noted, changed and undone since, each by its own name', async () => {
		const made = await meet(use(), world, ours);
		const old = await note(use(), world.organiser, world, made, 2, { body: 'Long ago' });
		const first = await told(made);
		expect(first).toMatchObject({ whole: true });
		expect(first.points.map(({ ref }) => ref)).toEqual([old.ref]);

		const fresh = await note(use(), world.researcher, world, made, 2, { body: 'Just now' });
		await contributions.withdraw(use(), world.organiser, old);
		const next = await told(made, world.organiser, first.at);
		expect(next.whole).toBe(false);
		expect(next.points).toContainEqual({ ref: old.ref, item: fresh.agenda_item_id, gone: true });
		expect(next.points.find(({ ref }) => ref === fresh.ref)).toMatchObject({ body: 'Just now' });
		expect(next.items.find(({ place }) => place === '2')?.count).toBe(1);

		await contributions.edit(use(), world.organiser, fresh, 'Just then');
		const later = await told(made, world.organiser, next.at);
		expect(later.points.find(({ ref }) => ref === fresh.ref)).toMatchObject({ body: 'Just then' });
	});

	it('miss nothing that was committed late: what is asked for reaches back', async () => {
		const made = await meet(use(), world, ours);
		const point = await note(use(), world.organiser, world, made, 2, { body: 'Slow' });
		// another's moment was taken before that transaction had ended
		const { points } = await told(made, world.researcher, after(now(), 5000));
		expect(points.map(({ ref }) => ref)).toContain(point.ref);
		const long = await told(made, world.researcher, after(now(), 5 * MINUTE));
		expect(long.points).toEqual([]);
	});

	it('are told as a whole when very much was done since', async () => {
		const made = await meet(use(), world, ours);
		const from = now();
		for (let n = 0; n < 501; n++)
			await note(use(), world.organiser, world, made, 2, { body: `Number ${n}` });
		const { whole, points } = await told(made, world.organiser, from);
		expect(whole).toBe(true);
		expect(points).toHaveLength(50);
	});

	it('know only of their own items: a researcher hears nothing of another study’s (A11)', async () => {
		const made = await meet(use(), world, ours, theirs);
		const from = now();
		await note(use(), world.organiser, world, made, 1, { body: 'Planted at the welcome' });
		await note(use(), world.organiser, world, made, 2, { body: 'Ours' });
		await note(use(), world.organiser, world, made, 3, { body: 'Planted for theirs' });
		for (const since of [undefined, from]) {
			const all = JSON.stringify(await told(made, world.researcher, since));
			expect(all).toContain('Ours');
			expect(all).not.toContain('Planted');
			expect(all).not.toContain('Welcome');
			expect(all).not.toContain('Waiting');
		}
		for (const [actor, status] of [
			[world.member, 403],
			[world.otherOrganiser, 404],
			[world.administrator, 404]
		] as const)
			await expect(told(made, actor, from)).rejects.toMatchObject({ status });
		const without = await meet(use(), world, theirs);
		await expect(told(without, world.researcher, from)).rejects.toMatchObject({ status: 404 });
	});

	it('lose none of what they note in the same moment, each in the own order', async () => {
		const made = await meet(use(), world, ours);
		const takers = [world.organiser, world.researcher, world.lead];
		await Promise.all(
			takers.map(async (actor, taker) => {
				for (let n = 0; n < 40; n++)
					await note(use(), actor, world, made, 2, { body: `${taker}: ${n}` });
			})
		);
		const item = await meetings.itemAt(use(), made, '2');
		const all = (await contributions.ofAgendaItems(use(), [item.id])).map(({ body }) => body);
		expect(all).toHaveLength(120);
		for (const taker of takers.keys())
			expect(all.filter((body) => body.startsWith(`${taker}:`))).toEqual(
				Array.from({ length: 40 }, (_, n) => `${taker}: ${n}`)
			);
	});
});
