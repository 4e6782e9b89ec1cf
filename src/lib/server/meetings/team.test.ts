import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '#server/prompts/index.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { meet, note, putOtherFinding } from '../../../../tests/support/meetings.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as meetings from './index.ts';

describe.each(engines)('meetings, seen by a study’s team, on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let ours: Finding;
	let theirs: Finding;

	beforeAll(async () => {
		world = await makeWorld(use());
		ours = await openFinding(use(), world, { title: 'Holding' });
		theirs = await putOtherFinding(use(), world);
	});

	it('show a researcher the day and the own items, and nothing else', async () => {
		const made = await meet(use(), world, ours, theirs);
		await meetings.recordAttendance(use(), world.organiser, made, {
			members_came: 10,
			researchers_came: 2,
			others_came: 0,
			apologies: 3
		});
		await note(use(), world.organiser, world, made, 1, { body: 'Planted at the welcome' });
		await note(use(), world.organiser, world, made, 2, { body: 'Planted for ours' });
		await note(use(), world.otherResearcher, world, made, 3, { body: 'Planted for theirs' });

		for (const shared of [false, true]) {
			if (shared) await meetings.shareNotes(use(), world.organiser, made);
			const shown = await meetings.show(use(), world.researcher, world.group, made);
			const all = JSON.stringify(shown);
			expect(all).toContain('Planted for ours');
			expect(all).not.toContain('Planted for theirs');
			expect(all).not.toContain('Planted at the welcome');
			expect(all).not.toContain('library');
			expect(all).not.toContain('Holding and link workers');
			expect(shown.details).toBeNull();
			expect(shown.items.map((item) => item.position)).toEqual([2]);
		}
		const listed = await meetings.meetingsOf(use(), world.researcher, world.group);
		const row = listed.find(({ number }) => number === made.number);
		expect(row).toMatchObject({ title: null, place: null });
	});

	it('stay unknown to a researcher who has no item in them', async () => {
		const made = await meet(use(), world, theirs);
		await expect(meetings.show(use(), world.researcher, world.group, made)).rejects.toMatchObject({
			status: 404
		});
		const listed = await meetings.meetingsOf(use(), world.researcher, world.group);
		expect(listed.some(({ number }) => number === made.number)).toBe(false);
	});

	it('let a researcher note under own items only', async () => {
		const made = await meet(use(), world, ours, theirs);
		await note(use(), world.researcher, world, made, 2, { body: 'Heard by the team' });
		for (const [place, status] of [
			[1, 404],
			[3, 404]
		] as const)
			await expect(
				note(use(), world.researcher, world, made, place, { body: 'Not mine' })
			).rejects.toMatchObject({ status });
		await expect(
			note(use(), world.member, world, made, 2, { body: 'A member' })
		).rejects.toMatchObject({ status: 403 });
	});
});
