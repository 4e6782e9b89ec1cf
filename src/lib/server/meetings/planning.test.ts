import { beforeAll, describe, expect, it } from 'vitest';
import { daysAfter, today } from '#lib/text/dates.ts';
import type { Finding } from '#server/prompts/index.ts';
import { id } from '#server/db/index.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { meet, note, plan } from '../../../../tests/support/meetings.ts';
import { close, lettersTo } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import { papers } from './papers-letter.ts';
import * as meetings from './index.ts';

const tea = { id: null, title: 'Tea', minutes: null, thread: null };

describe.each(engines)('planning on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world, { title: 'Holding' });
	});

	const make = (other: Partial<meetings.Plan> = {}, box?: string) =>
		meetings.makeMeeting(use(), world.organiser, world.group, { ...plan([]), ...other }, box);
	const change = (of: Awaited<ReturnType<typeof make>>, other: Partial<meetings.Plan>) =>
		meetings.changeMeeting(use(), world.organiser, of, { ...plan([]), ...other });
	const again = (of: { number: number }) => meetings.byNumber(use(), world.group, of.number);
	const places = async (of: { id: string }) =>
		(await meetings.agenda(use(), of)).map(meetings.placeOf);

	it('puts what has changed first, and nobody takes it off or before it', async () => {
		const made = await make({ changes_minutes: 15, items: [tea] });
		expect(await places(made)).toEqual(['changes', '1']);
		await change(made, { items: [{ ...tea, title: 'Coffee' }, tea], changes_minutes: 5 });
		expect(await places(made)).toEqual(['changes', '1', '2']);
		const [first] = await meetings.agenda(use(), made);
		expect(first).toMatchObject({ title: 'What has changed because of you', minutes: 5 });
		await change(made, { items: [] });
		expect((await meetings.itemAt(use(), made, 'changes')).minutes).toBe(5);
	});

	it('makes one meeting of a form that is sent twice, also at once', async () => {
		const box = id();
		const [one, two] = await Promise.all([
			make({ title: 'Once' }, box),
			make({ title: 'Once' }, box)
		]);
		expect(two.id).toBe(one.id);
		expect((await make({ title: 'Once' }, box)).id).toBe(one.id);
		expect((await make({ title: 'Another' }, box)).id).not.toBe(one.id);
		expect((await make({ title: 'Once' }, id())).id).not.toBe(one.id);
	});

	it('counts each change that calendars must hear of, and no other', async () => {
		const made = await make();
		const changes: [Partial<meetings.Plan>, number][] = [
			[{}, 0],
			[{ title: 'Another title', access: 'No steps', travel: 'Bus 1', items: [tea] }, 0],
			[{ on_day: daysAfter(today(), 20) }, 1],
			[{ starts: '13:00' }, 1],
			[{ ends: '17:00' }, 1],
			[{ place: 'The hall' }, 1],
			[{ link: 'https://example.org/room' }, 1]
		];
		let so: Partial<meetings.Plan> = {};
		for (const [other, more] of changes) {
			const { sequence } = await again(made);
			so = { ...so, ...other };
			await change(await again(made), so);
			expect((await again(made)).sequence, Object.keys(other).join()).toBe(sequence + more);
		}
	});

	it('carries on what was agreed, once the group knows it, until it is done', async () => {
		const coming = await make({ on_day: daysAfter(today(), 30), items: [tea] });
		const past = await make({ on_day: daysAfter(today(), -3), items: [tea] });
		await note(use(), world.organiser, world, past, 1, { body: 'Ask the surgery', kind: 'action' });
		expect(await places(coming)).toEqual(['changes', '1']);
		await meetings.shareNotes(use(), world.organiser, past);
		expect(await places(coming)).toEqual(['changes', 'actions', '1']);
		expect(await places(past)).toEqual(['changes', '1']);
		expect(await places(await make({ items: [tea] }))).toEqual(['changes', 'actions', '1']);
		await change(coming, { items: [tea, { ...tea, title: 'More tea' }] });
		expect(await places(coming)).toEqual(['changes', 'actions', '1', '2']);

		await use().updateTable('action').set({ done_at: coming.created_at }).execute();
		expect(await places(await make({ items: [tea] }))).toEqual(['changes', '1']);
	});

	it('begins the next one like this: no closed finding, no paper, a day in the rhythm', async () => {
		const { organiser, otherGroup, otherOrganiser } = world;
		const shut = await openFinding(use(), world, { title: 'Shut' });
		const items = [finding, shut].map(({ version, thread }) => {
			return { id: null, title: version.title, minutes: 20, thread: thread.id };
		});
		const made = await make({ on_day: daysAfter(today(), 40), items, access: 'No steps' });
		const item = await meetings.itemAt(use(), made, '1');
		await meetings.keepPaper(use(), organiser, made, item, {
			...{ words: 'Words to read', link: '', file: null }
		});
		await close(use(), world, shut);

		const next = await meetings.nextLike(use(), organiser, made);
		expect(next.meeting).toMatchObject({
			place: 'The library',
			starts: '14:00',
			access: 'No steps'
		});
		expect(next.items.map((item) => [item.title, item.finding?.version.title ?? null])).toEqual([
			['What has changed because of you', null],
			['Holding', 'Holding'],
			['Shut', null]
		]);
		expect(JSON.stringify(next)).not.toContain('Words to read');

		const day = async (of: number[]) => {
			const days = of.map((day) => daysAfter(today(), day));
			let last;
			for (const on_day of days)
				last = await meetings.makeMeeting(use(), otherOrganiser, otherGroup, {
					...plan([]),
					on_day
				});
			if (!last) throw new Error('no day');
			return (await meetings.nextLike(use(), otherOrganiser, last)).meeting.on_day;
		};
		expect(await day([-200])).toBe(daysAfter(today(), 24)); // every four weeks, until it is to come
		expect(await day([-70, 20])).toBe(daysAfter(today(), 20 + 91)); // 90 days apart, and the same weekday
	});

	it('is only for organisers, also when it is copied, cancelled, or sent out', async () => {
		const made = await make({ items: [tea] });
		const item = await meetings.itemAt(use(), made, '1');
		const paper = { words: 'x', link: '', file: null };
		for (const [actor, status] of [
			[world.member, 403],
			[world.otherOrganiser, 404],
			[world.researcher, 404],
			[world.administrator, 404]
		] as const)
			for (const does of [
				() => meetings.nextLike(use(), actor, made),
				() => meetings.cancelMeeting(use(), actor, made, 'x'),
				() => meetings.papersOut(use(), actor, made),
				() => meetings.keepPaper(use(), actor, made, item, paper)
			])
				await expect(does()).rejects.toMatchObject({ status });
	});

	it('cancels once, with words why, and tells those who knew of it', async () => {
		const made = await make({ on_day: daysAfter(today(), 8), items: [tea] });
		await use().updateTable('letter').set({ sent_at: made.created_at }).execute();
		const cancel = (why: string) =>
			again(made).then((now) => meetings.cancelMeeting(use(), world.organiser, now, why));
		const off = await cancel('The hall is closed');
		expect(off).toMatchObject({ cancelled_why: 'The hall is closed', sequence: 1 });
		expect(await cancel('Another reason')).toMatchObject({ cancelled_why: 'The hall is closed' });
		const told = await lettersTo(use(), world.member.person, 'meeting.called-off');
		expect(told.filter((about) => about.startsWith(made.id))).toHaveLength(1);

		const seen = await meetings.show(use(), world.member, world.group, await again(made));
		expect(seen).toMatchObject({
			details: { cancelled_why: 'The hall is closed' },
			mayNote: false
		});
		expect(seen.cancelled).not.toBeNull();
		const listed = await meetings.meetingsOf(use(), world.member, world.group);
		expect(listed.find(({ number }) => number === made.number)?.cancelled).toBe(true);
		expect(await change(await again(made), { title: 'Moved' })).toBe('cancelled');
		await expect(
			note(use(), world.organiser, world, made, 1, { body: 'Nobody was there' })
		).rejects.toMatchObject({ status: 404 });
		const work = await meetings.work(use(), world.group.id);
		expect(work.filter(({ number }) => number === made.number)).toEqual([]);
	});

	it('does not cancel what took place', async () => {
		const made = await meet(use(), world, finding);
		await note(use(), world.organiser, world, made, 1, { body: 'We were there' });
		expect(await meetings.cancelMeeting(use(), world.organiser, made, 'x')).toBe('has-notes');
		expect((await again(made)).cancelled_at).toBeNull();
	});

	it('asks for papers from ten days before, and tells the group once that they are out', async () => {
		const late = await make({ title: 'Soon', on_day: daysAfter(today(), 11) });
		const asked = async () =>
			(await meetings.work(use(), world.group.id)).find(
				({ kind, number }) => kind === 'papers' && number === late.number
			);
		expect(await asked()).toBeUndefined();
		await change(late, { title: 'Soon', on_day: daysAfter(today(), 10) });
		expect(await asked()).toMatchObject({ since: daysAfter(today(), 3), title: 'Soon' });

		const letters = () => lettersTo(use(), world.member.person, 'meeting.papers');
		await meetings.papersOut(use(), world.organiser, await again(late));
		const out = (await again(late)).papers_out_at;
		await meetings.papersOut(use(), world.organiser, await again(late));
		expect((await again(late)).papers_out_at).toBe(out);
		expect(await letters()).toEqual([late.id]);
		expect(await lettersTo(use(), world.organiser.person, 'meeting.papers')).toEqual([]);
		expect(await asked()).toBeUndefined();

		const letter = { about_id: late.id } as Parameters<typeof papers>[1];
		const to = { origin: 'https://example.org', name: 'Soundings' } as Parameters<typeof papers>[2];
		const said = await papers(use(), letter, to);
		expect(said?.text).toContain(`/groups/riverside/meetings/${late.number}`);
		expect(JSON.stringify(said)).not.toMatch(/Soon|Riverside Group|library/);
		await meetings.cancelMeeting(use(), world.organiser, await again(late), 'Snow');
		expect(await papers(use(), letter, to)).toBeNull();
	});
});
