import { beforeAll, describe, expect, it } from 'vitest';
import * as contributions from '#server/contributions/index.ts';
import { after, DAY, HOUR, id, now, type Day } from '#server/db/index.ts';
import * as drafts from '#server/drafts/index.ts';
import type { Finding } from '#server/prompts/index.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { meet, note, putOtherFinding } from '../../../../tests/support/meetings.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as meetings from './index.ts';

describe.each(engines)('what is noted in a meeting on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let ours: Finding;
	let theirs: Finding;

	beforeAll(async () => {
		world = await makeWorld(use());
		ours = await openFinding(use(), world, { title: 'Holding' });
		theirs = await putOtherFinding(use(), world);
	});

	const seen = async (
		made: Awaited<ReturnType<typeof meet>>,
		actor = world.organiser,
		ref: string
	) => {
		const shown = await meetings.show(use(), actor, world.group, made);
		return shown.items.flatMap(({ points }) => points).find((point) => point.ref === ref);
	};

	it('is said by the room; a name stands there only where the speaker wishes it', async () => {
		const made = await meet(use(), world, ours);
		const { person } = world.member;
		const room = await note(use(), world.organiser, world, made, 2, { body: 'By the room' });
		const silent = { body: 'Mine, without a name', person };
		const known = await note(use(), world.organiser, world, made, 2, silent);
		const open = { body: 'Mine, with my name', person, named: true };
		const named = await note(use(), world.organiser, world, made, 2, open);
		await meetings.shareNotes(use(), world.organiser, made);

		expect((await seen(made, world.member2, room.ref))?.by).toBeNull();
		expect((await seen(made, world.member2, known.ref))?.by).toBeNull();
		expect((await seen(made, world.member2, named.ref))?.by).toEqual({ name: 'Mo', known: null });
		expect((await seen(made, world.organiser, known.ref))?.by).toEqual({ name: null, known: 'Mo' });
		expect((await seen(made, world.researcher, known.ref))?.by).toBeNull();
		expect((await seen(made, world.member, known.ref))?.mine).toBe(true);
	});

	it('names nobody who is not in the group, and lets no researcher say who it was', async () => {
		const made = await meet(use(), world, ours);
		const item = await meetings.itemAt(use(), made, '2');
		const words = { body: 'x', kind: 'view', question: null, wording: 'noted' } as const;
		for (const [actor, person] of [
			[world.organiser, world.otherMember.person],
			[world.researcher, world.member.person]
		] as const) {
			const point = { ...words, person, box: id() };
			const said = await meetings.notePoint(use(), actor, world.group, item, point);
			expect(said).toBe('unknown-person');
		}
		expect(await contributions.ofAgendaItems(use(), [item.id])).toEqual([]);
	});

	it('keeps how many agreed, whole or not at all', async () => {
		const made = await meet(use(), world, ours);
		const six = { body: 'Six', agreed: 6, agreed_of: 10 };
		const point = await note(use(), world.organiser, world, made, 2, six);
		expect(point).toMatchObject({ agreed: 6, agreed_of: 10 });
		const half = { body: 'Half', agreed: null, agreed_of: 10 };
		const left = await note(use(), world.organiser, world, made, 2, half);
		expect(left).toMatchObject({ agreed: null, agreed_of: null });
		const wrong = { body: 'Wrong', agreed: 11, agreed_of: 10 };
		await expect(note(use(), world.organiser, world, made, 2, wrong)).rejects.toThrow(
			'more agreed'
		);
	});

	it('keeps who does what was agreed in the same breath, the person for organisers alone', async () => {
		const made = await meet(use(), world, ours);
		const due_on = '2031-03-27' as Day;
		const doing = { doer: 'member', person: world.member.person, due_on } as const;
		const task = { body: 'Ring the library', kind: 'action', doing } as const;
		const point = await note(use(), world.organiser, world, made, 2, task);
		expect((await seen(made, world.organiser, point.ref))?.doing).toMatchObject({
			doer: 'member',
			name: 'Mo',
			due_on
		});
		expect((await seen(made, world.researcher, point.ref))?.doing).toMatchObject({ name: null });

		const [own] = await meetings.doingsOf(use(), world.member);
		expect(own).toEqual({ body: null, due_on, done_at: null }); // not shared yet
		await meetings.forgetDoer(use(), world.member.person, world.group.id);
		expect(await meetings.doingsOf(use(), world.member)).toEqual([]);

		const other = { ...task, kind: 'view', question: null, wording: 'noted' } as const;
		const item = await meetings.itemAt(use(), made, '2');
		await meetings.amendPoint(use(), world.organiser, world.group, item, point, other);
		expect((await seen(made, world.organiser, point.ref))?.doing).toBeNull();
		expect((await meetings.doings(use(), [point.id])).size).toBe(0);
	});

	it('forgets who was to do it once its words are erased', async () => {
		const made = await meet(use(), world, ours);
		const task = { body: 'Erased soon', kind: 'action' } as const;
		const point = await note(use(), world.organiser, world, made, 2, task);
		await contributions.withdraw(use(), world.organiser, point);
		const path = `/groups/x/meetings/1/notes/change/${point.ref}`;
		const typed = drafts.asTyped({
			draft: 'x',
			draft_words: 'body',
			body: 'Other words',
			box: '1'
		});
		const { person } = world.organiser;
		if (typed) await drafts.save(use(), { person, path, why: 'saved' }, typed);
		const long = { withdrawn_at: after(now(), -2 * DAY) };
		await use().updateTable('contribution').set(long).where('id', '=', point.id).execute();
		await contributions.eraseWithdrawn(use());
		await meetings.eraseDoings(use());
		expect(await drafts.list(use(), world.organiser)).toEqual([]);
		expect((await meetings.doings(use(), [point.id])).size).toBe(0);
	});

	it('stands at the moment it was typed, within a day, and never later than now', async () => {
		const made = await meet(use(), world, ours);
		const at = (given: ReturnType<typeof now>) =>
			note(use(), world.organiser, world, made, 2, { body: given, given });
		const late = await at(after(now(), -HOUR));
		expect(late.given_at).toBe(late.body);
		const before = now();
		expect((await at(after(now(), HOUR))).given_at <= now()).toBe(true);
		expect((await at(after(now(), -9 * DAY))).given_at >= after(before, -DAY)).toBe(true);

		const item = await meetings.itemAt(use(), made, '2');
		const [first, second] = await contributions.ofAgendaItems(use(), [item.id]);
		expect([first?.body.slice(0, 4), second?.id]).toEqual([now().slice(0, 4), late.id]);
	});

	it('is put right by whoever typed it, until the group reads it; by organisers always', async () => {
		const made = await meet(use(), world, ours);
		const point = await note(use(), world.researcher, world, made, 2, { body: 'A slpi' });
		const item = await meetings.itemAt(use(), made, '2');
		const right = { body: 'A slip', kind: 'concern', question: null, wording: 'noted' } as const;
		const amend = (actor = world.researcher) =>
			contributions
				.find(use(), point.id)
				.then((now) => meetings.amendPoint(use(), actor, world.group, item, now, right));

		expect(await amend()).toBeNull();
		expect(await seen(made, world.researcher, point.ref)).toMatchObject({
			body: 'A slip',
			kind: 'concern',
			mayChange: true
		});
		await expect(amend(world.lead)).rejects.toMatchObject({ status: 403 });
		await meetings.shareNotes(use(), world.organiser, made);
		await expect(amend()).rejects.toMatchObject({ status: 403 });
		expect(await amend(world.organiser)).toBeNull();
	});

	it('leaves nothing behind when it is undone before the group read it', async () => {
		const made = await meet(use(), world, ours);
		const point = await note(use(), world.researcher, world, made, 2, { body: 'Undone' });
		await contributions.withdraw(use(), world.researcher, point);
		for (const actor of [world.organiser, world.researcher, world.member])
			expect(await seen(made, actor, point.ref)).toBeUndefined();
		await meetings.shareNotes(use(), world.organiser, made);
		expect(await seen(made, world.organiser, point.ref)).toBeUndefined();
		const { items } = await meetings.show(use(), world.organiser, world.group, made);
		expect(items.find(({ place }) => place === '2')?.count).toBe(0);
	});

	it('shows the last fifty of an item, and how many there are', async () => {
		const made = await meet(use(), world, theirs);
		for (let n = 1; n <= 53; n++)
			await note(use(), world.organiser, world, made, 2, { body: `Number ${n}` });
		const second = async (actor: typeof world.member) => {
			const { items } = await meetings.show(use(), actor, world.group, made);
			return items.find(({ place }) => place === '2');
		};
		const item = await second(world.organiser);
		expect(item?.count).toBe(53);
		expect(item?.points).toHaveLength(50);
		expect(item?.points.at(-1)?.body).toBe('Number 53');
		expect(await second(world.member)).toMatchObject({ count: 0, points: [] });
	});
});
