import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Day } from '#server/db/index.ts';
import { engines, fresh } from '../../../../../tests/support/engines.ts';
import { meet } from '../../../../../tests/support/meetings.ts';
import {
	around,
	lettersOf,
	there,
	write,
	written
} from '../../../../../tests/support/summaries.ts';
import { makeWorld, type World } from '../../../../../tests/support/world.ts';
import * as meetings from '../index.ts';
import type { MeetingRow } from '../tables.ts';

const BY = '2027-04-05' as Day;

describe.each(engines)('a summary that is put right on %s', (engine) => {
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

	const save = (words: Parameters<typeof write>[3] = {}) =>
		write(use(), world.organiser, meeting, words);
	const reads = (actor: World['member'] | null) => meetings.summaryFor(use(), actor, meeting);
	const same = { correction: 'Ten people came, not three.', meaning: 'same' } as const;
	const other = { correction: 'What was agreed.', meaning: 'other' } as const;

	async function publish() {
		const summary = await written(use(), world.organiser, meeting, {});
		await around(use(), world.organiser, meeting, BY);
		travel('2027-04-06T08:00:00Z');
		const published = await meetings.publishToAll(use(), world.organiser, meeting);
		if (Array.isArray(published)) throw new Error(JSON.stringify(published));
		travel('2027-04-10T08:00:00Z');
		return summary;
	}

	it('is not changed once published without a word to the reader, and then says it', async () => {
		const { slug } = await publish();
		expect(await save({ body: 'New.' })).toEqual({ unsaid: ['correction', 'meaning'] });
		expect(await save({ body: 'New.', correction: 'x' })).toEqual({ unsaid: ['meaning'] });
		expect(await meetings.publicSummary(use(), slug)).toMatchObject({ corrections: [] });

		expect(await save({ body: 'New.', ...same })).toMatchObject({ body: 'New.' });
		const said = [{ words: same.correction, at: expect.stringContaining('2027-04-10T08:00:00') }];
		expect(await meetings.publicSummary(use(), slug)).toMatchObject({
			gone: null,
			corrections: said
		});
		expect(await reads(world.member)).toMatchObject({ corrections: said });
		expect(await save({ body: 'New.', ...same })).toMatchObject({ body: 'New.' });
		expect((await reads(world.member))?.corrections).toHaveLength(1);
	});

	it('needs that too where only the group has it as finished', async () => {
		await save();
		await around(use(), world.organiser, meeting, BY);
		expect(await save({ body: 'A draft still.' })).toMatchObject({ body: 'A draft still.' });
		await meetings.publishToGroup(use(), world.organiser, meeting);
		expect(await save({ body: 'New.' })).toEqual({ unsaid: ['correction', 'meaning'] });
	});

	it('is taken back until it went round again, where it says something else', async () => {
		const { id, slug } = await publish();
		expect(await save({ body: 'Other.', ...other })).toMatchObject({ answer_by: null });
		expect(await meetings.publicSummary(use(), slug)).toEqual({ gone: expect.any(String) });
		expect(await reads(world.researcher).catch(() => null)).toBeNull();
		expect(await reads(world.member)).toMatchObject({ goes_again: true });
		expect(await meetings.publishToAll(use(), world.organiser, meeting)).toEqual([
			{ why: 'not-sent-round' }
		]);
		expect(await meetings.publishToGroup(use(), world.organiser, meeting)).toEqual([
			{ why: 'not-sent-round' }
		]);

		const again = '2027-04-24' as Day;
		await around(use(), world.organiser, meeting, again);
		expect(await meetings.sendRound(use(), world.organiser, meeting, again)).toBe('sent');
		const letters = await lettersOf(use(), 'summary.round', id);
		const mine = letters.filter(({ person_id }) => person_id === world.member.person);
		expect(new Set(mine.map(({ about_id }) => about_id)).size).toBe(2);
		expect(await meetings.publishToAll(use(), world.organiser, meeting)).toEqual([
			{ why: 'too-early', answerBy: again }
		]);
		travel('2027-04-25T08:00:00Z');
		expect(await meetings.publishToAll(use(), world.organiser, meeting)).toMatchObject({ slug });
		expect(await meetings.publicSummary(use(), slug)).toMatchObject({
			gone: null,
			corrections: [{ words: other.correction }]
		});
		const told = await lettersOf(use(), 'summary.published', id);
		expect(told.filter(({ person_id }) => person_id === world.member.person)).toHaveLength(2);
	});

	it('goes round again when it was changed on the way, and not without', async () => {
		await save();
		await around(use(), world.organiser, meeting, BY);
		expect(await meetings.sendRound(use(), world.organiser, meeting, BY)).toBe('sent');
		travel('2027-03-23T12:00:00Z');
		await save({ body: 'Changed on the way.' });
		const later = '2027-04-06' as Day;
		expect(await meetings.sendRound(use(), world.organiser, meeting, later)).toMatchObject({
			answer_by: later
		});
	});

	it('goes to those who were there, where that is written down by name', async () => {
		const { id } = await written(use(), world.organiser, meeting, {});
		expect((await meetings.roundTo(use(), meeting)).there).toBe(false);
		await there(use(), world.organiser, meeting, world.member2);
		await around(use(), world.organiser, meeting, BY);
		expect(await lettersOf(use(), 'summary.round', id)).toEqual([
			{ person_id: world.member2.person, way: 'post', about_id: id }
		]);
		expect(await reads(world.member)).not.toBeNull(); // the others may read it too
	});

	it('lets no name through to everyone that nobody looked at', async () => {
		const { slug } = await publish();
		const words = { body: 'Winnie said so.', ...same };
		expect(await save(words)).toEqual({ names: ['Winnie'] });
		expect(await save({ ...words, body: 'New.', correction: 'Winnie is out' })).toEqual({
			names: ['Winnie']
		});
		expect(JSON.stringify(await meetings.publicSummary(use(), slug))).not.toContain('Winnie');
		expect(await save({ ...words, checked: ['Winnie'] })).toMatchObject({ body: words.body });

		await meetings.unpublish(use(), world.organiser, meeting);
		const publishing = (checked?: string[]) =>
			meetings.publishToAll(use(), world.organiser, meeting, checked);
		expect(await publishing()).toEqual([{ why: 'names', names: ['Winnie'] }]);
		expect(await publishing(['Olive'])).toEqual([{ why: 'names', names: ['Winnie'] }]);
		expect(await publishing(['Winnie'])).toMatchObject({ slug });
	});

	it('looks for names in what was put right, too', async () => {
		await publish();
		await save({ body: 'New.', correction: 'Mo had not said so.', meaning: 'other' });
		expect(await meetings.namesIn(use(), world.organiser, meeting)).toEqual(['Mo']);
	});

	it('is previewed as everyone would read it, by organisers alone', async () => {
		expect(await meetings.previewOf(use(), world.organiser, meeting)).toBeNull();
		const { slug } = await publish();
		const preview = await meetings.previewOf(use(), world.organiser, meeting);
		expect(preview).toEqual(await meetings.publicSummary(use(), slug));
		await expect(meetings.previewOf(use(), world.member, meeting)).rejects.toMatchObject({
			status: 403
		});
	});
});

function travel(to: string) {
	vi.useFakeTimers({ toFake: ['Date'], now: new Date(to) });
}
