import { beforeAll, describe, expect, it } from 'vitest';
import * as contributions from '#server/contributions/index.ts';
import type { Finding } from '#server/prompts/index.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { meet, note, plan, putOtherFinding } from '../../../../tests/support/meetings.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as meetings from './index.ts';

describe.each(engines)('meetings on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let ours: Finding;
	let theirs: Finding;

	beforeAll(async () => {
		world = await makeWorld(use());
		ours = await openFinding(use(), world, { title: 'Holding' });
		theirs = await putOtherFinding(use(), world);
	});

	it('number themselves within their group, and keep the agenda in its order', async () => {
		const made = await meet(use(), world, ours, theirs);
		const next = await meet(use(), world);
		expect(next.number).toBe(made.number + 1);
		const titles = (await meetings.agenda(use(), made)).map((item) => item.title);
		expect(titles).toEqual(['What has changed because of you', 'Welcome', 'Holding', 'Waiting']);
	});

	it('take two at the same moment without giving a number twice', async () => {
		const made = await Promise.all([1, 2, 3].map(() => meet(use(), world)));
		expect(new Set(made.map((meeting) => meeting.number)).size).toBe(3);
	});

	it('let items change places, come and go', async () => {
		const made = await meet(use(), world, ours);
		const [, welcome, holding] = await meetings.agenda(use(), made);
		const words = { minutes: null, thread: null };
		const items = [
			{ id: holding?.id ?? '', title: 'Holding', minutes: 40, thread: ours.thread.id },
			{ id: null, title: 'Tea', ...words },
			{ id: welcome?.id ?? '', title: 'Goodbye', ...words }
		];
		const changed = { ...plan([]), title: 'Moved', items };
		expect(await meetings.changeMeeting(use(), world.organiser, made, changed)).toMatchObject({
			title: 'Moved'
		});
		const after = await meetings.agenda(use(), made);
		expect(after.map((item) => [meetings.placeOf(item), item.title])).toEqual([
			['changes', 'What has changed because of you'],
			['1', 'Holding'],
			['2', 'Tea'],
			['3', 'Goodbye']
		]);
		expect(after.map((item) => item.id).slice(1)).toEqual([holding?.id, after[2]?.id, welcome?.id]);
	});

	it('keep an item, under its finding, once something was noted there', async () => {
		const made = await meet(use(), world, ours);
		await note(use(), world.organiser, world, made, 2, { body: 'A steady presence' });
		const [, ...planned] = await meetings.agenda(use(), made);
		const items = planned.map((item) => {
			return { id: item.id, title: item.title, minutes: null, thread: item.thread_id };
		});
		const change = (rows: meetings.ItemPlan[]) =>
			meetings.changeMeeting(use(), world.organiser, made, { ...plan([]), items: rows });

		expect(await change(items.slice(0, 1))).toBe('item-has-notes');
		expect(await change(items.map((item) => ({ ...item, thread: null })))).toBe('item-has-notes');
		expect(await meetings.agenda(use(), made)).toHaveLength(3);
		expect(await change(items.toReversed())).toMatchObject({ id: made.id });
	});

	it('carry no finding of another group', async () => {
		const stranger = plan([{ title: 'Ours now', thread: ours.thread.id }]);
		await expect(
			meetings.makeMeeting(use(), world.otherOrganiser, world.otherGroup, stranger)
		).rejects.toMatchObject({ status: 404 });
	});

	it('are planned by organisers alone, and hidden from other groups', async () => {
		await expect(
			meetings.makeMeeting(use(), world.member, world.group, plan([]))
		).rejects.toMatchObject({ status: 403 });
		const made = await meet(use(), world, ours);
		for (const actor of [world.otherMember, world.administrator, null])
			await expect(meetings.show(use(), actor, world.group, made)).rejects.toMatchObject({
				status: 404
			});
		await expect(meetings.byNumber(use(), world.otherGroup, made.number)).rejects.toMatchObject({
			status: 404
		});
		await expect(meetings.byNumber(use(), world.group, '1e0')).rejects.toMatchObject({
			status: 404
		});
	});

	it('keep points from members until the notes are shared; then they have numbers in the thread', async () => {
		const made = await meet(use(), world, ours);
		const first = await note(use(), world.organiser, world, made, 2, { body: 'Planted first' });
		await note(use(), world.organiser, world, made, 1, { body: 'Planted elsewhere' });
		const seen = async () =>
			JSON.stringify(await meetings.show(use(), world.member, world.group, made));
		expect(await seen()).not.toContain('Planted');
		expect(first.number).toBeNull();

		await expect(meetings.shareNotes(use(), world.researcher, made)).rejects.toMatchObject({
			status: 404
		});
		await expect(meetings.shareNotes(use(), world.member, made)).rejects.toMatchObject({
			status: 403
		});
		await meetings.shareNotes(use(), world.organiser, made);
		expect(await seen()).toContain('Planted first');
		expect(await seen()).toContain('Planted elsewhere');
		const [shared] = await contributions.byIds(use(), [first.id]);
		expect(shared).toMatchObject({ audience: 'group', thread_id: ours.thread.id });
		expect(shared?.number).toBeGreaterThan(0);
	});

	it('share later notes when shared once more, and nothing that was taken back', async () => {
		const made = await meet(use(), world, ours);
		const gone = await note(use(), world.organiser, world, made, 2, { body: 'Typed wrongly' });
		await contributions.withdraw(use(), world.organiser, gone);
		await meetings.shareNotes(use(), world.organiser, made);
		const late = await note(use(), world.organiser, world, made, 2, { body: 'Remembered later' });
		expect(late.audience).toBe('private');
		await meetings.shareNotes(use(), world.organiser, made);
		const shown = await meetings.show(use(), world.member, world.group, made);
		expect(shown.items.flatMap((item) => item.points.map((point) => point.body))).toEqual([
			'Remembered later'
		]);
	});

	it('store a note once when the button is pressed twice', async () => {
		const made = await meet(use(), world, ours);
		const twice = { body: 'Only once', box: '0190b6a4-0000-7000-8000-000000000001' };
		const one = await note(use(), world.organiser, world, made, 2, twice);
		const two = await note(use(), world.organiser, world, made, 2, twice);
		expect(two.id).toBe(one.id);
		const other = await note(use(), world.organiser, world, made, 2, { ...twice, body: 'More' });
		expect(other.id).not.toBe(one.id);
	});

	it('take no note under a question of another finding', async () => {
		const made = await meet(use(), world, ours);
		const item = await meetings.itemAt(use(), made, '2');
		const stranger = theirs.questions[0]?.id ?? '';
		const point = { body: 'x', kind: 'view', wording: 'noted', box: 'x' } as const;
		expect(
			await meetings.notePoint(use(), world.organiser, world.group, item, {
				...point,
				question: stranger
			})
		).toBe('unknown-question');
	});
});
