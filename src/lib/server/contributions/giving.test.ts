import { beforeAll, describe, expect, it } from 'vitest';
import { today } from '#lib/text/dates.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as prompts from '../prompts/index.ts';
import * as contributions from './index.ts';

describe.each(engines)('giving on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: prompts.Finding;
	let boxes = 0;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});

	function answer(body: string, audience: 'group' | 'private' = 'group', box = `box ${boxes++}`) {
		const question = finding.questions[0]?.id ?? null;
		return contributions.respond(use(), world.member, finding, { question, body, audience, box });
	}

	it('gives numbers to what reaches the group, without gaps, and none to private words', async () => {
		const first = await answer('One.');
		const hushed = await answer('Between us.', 'private');
		const second = await answer('Two.');
		expect(second.number).toBe((first.number ?? 0) + 1);
		expect(hushed).toMatchObject({ number: null, shared_at: null, audience: 'private' });
	});

	it('stores one box with the same words once, however often and however soon it is sent', async () => {
		const before = await answer('Before.');
		const [one, two] = await Promise.all([
			answer('Pressed twice.', 'group', 'same box'),
			answer('Pressed twice.', 'group', 'same box')
		]);
		const again = await answer('  Pressed  twice.\n', 'group', 'same box');
		expect(new Set([one.id, two.id, again.id]).size).toBe(1);
		expect((await answer('After.')).number).toBe((before.number ?? 0) + 2);

		const other = await answer('Other words.', 'group', 'same box');
		expect(other.id).not.toBe(one.id);
		const question = finding.questions[0]?.id ?? null;
		const someone = await contributions.respond(use(), world.member2, finding, {
			question,
			body: 'Pressed twice.',
			audience: 'group',
			box: 'same box'
		});
		expect(someone.id).not.toBe(one.id);
	});

	it('counts letters as people do, and takes none that are empty or too many', async () => {
		await expect(answer('🙂'.repeat(contributions.MOST))).resolves.toBeDefined();
		await expect(answer('🙂'.repeat(contributions.MOST + 1))).rejects.toThrow('too many');
		await expect(answer(' \n ')).rejects.toThrow('without words');
	});

	it('takes no question of another finding, and no answer of somebody from elsewhere', async () => {
		const other = await openFinding(use(), world, { questions: ['Elsewhere?'] });
		const given = { body: 'Here.', audience: 'group', box: 'elsewhere' } as const;
		const question = other.questions[0]?.id ?? '';
		await expect(
			contributions.respond(use(), world.member, finding, { ...given, question })
		).rejects.toThrow('another finding');
		await expect(
			contributions.respond(use(), world.otherMember, finding, { ...given, question: null })
		).rejects.toMatchObject({ status: 404 });
		await expect(
			contributions.respond(use(), world.researcher, finding, { ...given, question: null })
		).rejects.toMatchObject({ status: 403 });
	});

	it('keeps a reply within the audience of what it answers, and marks what the team replied to as read', async () => {
		const hushed = await answer('Only you.', 'private');
		const reply = { body: 'Thank you for telling us.', audience: 'group', box: 'r1' } as const;
		const told = await contributions.reply(use(), world.researcher, finding, hushed, reply);
		expect(told).toMatchObject({ audience: 'private', number: null, role: 'researcher' });
		expect(contributions.readable(world.member, told)).toBe('words');
		expect(contributions.readable(world.member2, told)).toBe('nothing');
		expect(await contributions.find(use(), hushed.id)).toMatchObject({
			read_by: world.researcher.person
		});
		await expect(
			contributions.reply(use(), world.member2, finding, hushed, { ...reply, box: 'r2' })
		).rejects.toMatchObject({ status: 404 });
	});

	it('never shows a private reply to whom it is about, whatever becomes of their words', async () => {
		const open = await answer('I think so.');
		const aside = { body: 'I worry about Mo.', audience: 'private', box: 'r3' } as const;
		const worry = await contributions.reply(use(), world.member2, finding, open, aside);
		await contributions.makePrivate(use(), world.member, open);
		const [read] = await contributions.byIds(use(), [worry.id]);
		expect(read && contributions.readable(world.member, read)).toBe('nothing');
	});

	it('keeps points private until the notes are shared, and numbers them then in their order', async () => {
		const { agenda_item, notes } = await meeting();
		const noted = await Promise.all(notes.map((body) => note(agenda_item, body)));
		for (const point of noted) {
			expect(contributions.readable(world.member, point)).toBe('nothing');
			expect(contributions.readable(world.researcher, point)).toBe('words');
			expect(contributions.readable(world.otherResearcher, point)).toBe('nothing');
		}
		const ids = noted.map((point) => point.id);
		await expect(contributions.sharePoints(use(), world.member, ids)).rejects.toMatchObject({
			status: 403
		});
		const shared = await contributions.sharePoints(use(), world.organiser, ids);
		expect(shared.map((point) => point.id).toSorted()).toEqual(ids.toSorted());
		expect(new Set(shared.map((point) => point.number)).size).toBe(3);
		expect(await contributions.sharePoints(use(), world.organiser, ids)).toEqual([]);
	});

	async function note(agenda_item: string, body: string) {
		const { group } = world;
		const kind = 'view';
		return contributions.notePoint(use(), world.organiser, {
			group,
			finding,
			agenda_item,
			kind,
			body
		});
	}

	/** Rows of the meetings' tables, which this domain only points to. */
	async function meeting() {
		const made = { group_id: world.group.id, created_by: world.organiser.person };
		await use()
			.insertInto('meeting')
			.values({ ...emptyMeeting, ...made })
			.execute();
		const told = { kind: 'item', words: '', link: '' } as const;
		const item = { id: 'item', meeting_id: 'meeting', position: 1, title: 'Holding', ...told };
		await use().insertInto('agenda_item').values(item).execute();
		return { agenda_item: item.id, notes: ['First.', 'Second.', 'Third.'] };
	}
});

const emptyMeeting = {
	id: 'meeting',
	number: 1,
	title: 'Spring meeting',
	on_day: today(),
	starts: '10:00',
	ends: '12:00',
	place: 'Library',
	access: '',
	sequence: 0,
	cancelled_why: '',
	travel: '',
	link: '',
	created_at: new Date().toISOString() as prompts.Finding['thread']['asked_at']
};
