import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openFinding } from '../../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../../tests/support/engines.ts';
import { meet } from '../../../../../tests/support/meetings.ts';
import { aPicture, publishAll, shows } from '../../../../../tests/support/published.ts';
import { around, written } from '../../../../../tests/support/summaries.ts';
import { actor, makeWorld, type World } from '../../../../../tests/support/world.ts';
import * as meetings from '../index.ts';
import type { MeetingRow } from '../tables.ts';

describe.each(engines)('the picture of a summary on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let meeting: MeetingRow;

	beforeAll(async () => {
		travel('2027-03-22T12:00:00Z');
		world = await makeWorld(use());
	});
	beforeEach(async () => {
		travel('2027-03-22T12:00:00Z');
		meeting = await meet(use(), world);
	});
	afterEach(() => void vi.useRealTimers());

	const put = async (alt = 'A round table', colour?: string, checked?: string[]) => {
		const picture = await aPicture(colour);
		return meetings.setPicture(use(), world.organiser, meeting, picture, shows(alt, checked));
	};
	const say = (alt: string, decoration = false) =>
		meetings.setPicture(use(), world.organiser, meeting, null, { alt, decoration, checked: [] });
	const pictureOf = async (actor: World['member']) =>
		(await meetings.summaryFor(use(), actor, meeting))?.picture ?? null;
	const open = async (actor: World['member'], ref: string) =>
		(await meetings.pictureFor(use(), actor, meeting, ref)).bytes.length;
	const kept = async () =>
		(await use().selectFrom('file').select('id').where('group_id', '=', world.group.id).execute())
			.length;

	it('waits until there is a summary, and is for organisers to put there', async () => {
		await expect(put()).rejects.toMatchObject({ status: 404 });
		await written(use(), world.organiser, meeting, {});
		for (const [actor, status] of [
			[world.member, 403],
			[world.researcher, 404],
			[world.otherOrganiser, 404]
		] as const) {
			const picture = await aPicture();
			await expect(
				meetings.setPicture(use(), actor, meeting, picture, shows('A table'))
			).rejects.toMatchObject({ status });
			await expect(meetings.removePicture(use(), actor, meeting)).rejects.toMatchObject({ status });
		}
		expect(await put()).toMatchObject({ picture_alt: 'A round table', picture_width: 40 });
		expect(await pictureOf(world.organiser)).toEqual({
			...{ ref: expect.any(String), alt: 'A round table', width: 40, height: 30 }
		});
	});

	it('says what it shows, or that it is only decoration, and not both', async () => {
		await written(use(), world.organiser, meeting, {});
		expect(await say('A table')).toBe('no-picture');
		expect(await put('')).toMatchObject({ picture_alt: '' });
		expect(await say('')).toBe('no-words');
		expect(await say('A table', true)).toBe('both');
		expect(await say('Somebody said “yes”')).toBe('marks');
		expect(await say('A table')).toMatchObject({ picture_alt: 'A table' });
	});

	it('makes way for another one, and leaves no bytes behind', async () => {
		await written(use(), world.organiser, meeting, {});
		const before = await kept();
		await put();
		const first = (await pictureOf(world.organiser))?.ref ?? '';
		expect(await open(world.organiser, first)).toBeGreaterThan(100);
		await put('Another table', '#a9762a');
		const second = (await pictureOf(world.organiser))?.ref ?? '';
		expect(second).not.toBe(first);
		await expect(open(world.organiser, first)).rejects.toMatchObject({ status: 404 });
		expect(await kept()).toBe(before + 1);

		await meetings.removePicture(use(), world.organiser, meeting);
		await meetings.removePicture(use(), world.organiser, meeting);
		expect(await pictureOf(world.organiser)).toBeNull();
		await expect(open(world.organiser, second)).rejects.toMatchObject({ status: 404 });
		expect(await kept()).toBe(before);
	});

	it('is seen by those who read the summary, when they do', async () => {
		await written(use(), world.organiser, meeting, {});
		await put();
		const ref = (await pictureOf(world.organiser))?.ref ?? '';
		await expect(open(world.member, ref)).rejects.toMatchObject({ status: 404 });
		await around(use(), world.organiser, meeting, '2027-04-05' as never);
		expect(await open(world.member, ref)).toBeGreaterThan(100);
		await expect(open(world.otherMember, ref)).rejects.toMatchObject({ status: 404 });
		await expect(open(world.researcher, ref)).rejects.toMatchObject({ status: 404 });
	});

	it('waits with the words for a member who answers first', async () => {
		const finding = await openFinding(use(), world, { answer_first: true });
		meeting = await meet(use(), world, finding);
		await written(use(), world.organiser, meeting, {});
		await put();
		await around(use(), world.organiser, meeting, '2027-04-05' as never);
		const ref = (await pictureOf(world.organiser))?.ref ?? '';
		const asked = await actor(use(), world.member.person);
		await expect(open(asked, ref)).rejects.toMatchObject({ status: 404 });
		expect(await open(world.organiser, ref)).toBeGreaterThan(100);
	});

	it('is everyone’s for as long as the summary is published with it', async () => {
		await written(use(), world.organiser, meeting, {});
		await put();
		const ref = (await pictureOf(world.organiser))?.ref ?? '';
		const { slug } = (await meetings.summaryOf(use(), meeting)) ?? { slug: '' };
		const asked = (which = ref) => meetings.publicPicture(use(), slug, which);
		await expect(asked()).rejects.toMatchObject({ status: 404 });

		await publishAll(use(), world, meeting, {}, travel);
		expect(await asked()).toMatchObject({ gone: null, media_type: 'image/jpeg' });
		await expect(asked('other')).rejects.toMatchObject({ status: 404 });
		await meetings.unpublish(use(), world.organiser, meeting);
		expect(await asked()).toEqual({ gone: expect.any(String) });
		expect(await open(world.member, ref)).toBeGreaterThan(100);
	});

	it('has its words looked through for names, before and after it is public', async () => {
		await written(use(), world.organiser, meeting, {});
		await put('Winnie at the table');
		expect(await meetings.namesIn(use(), world.organiser, meeting)).toContain('Winnie');
		await say('A table');
		await publishAll(use(), world, meeting, {}, travel);
		expect(await put('Winnie at the table')).toEqual({ names: ['Winnie'] });
		expect(await pictureOf(world.organiser)).toMatchObject({ alt: 'A table' });
		expect(await put('Winnie at the table', '#fff', ['Winnie'])).toMatchObject({
			picture_alt: 'Winnie at the table'
		});
	});
});

function travel(to: string) {
	vi.useFakeTimers({ toFake: ['Date'], now: new Date(to) });
}
