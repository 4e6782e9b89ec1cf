import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { daysAfter, today } from '#lib/text/dates.ts';
import { engines, fresh } from '../../../../../tests/support/engines.ts';
import { meet } from '../../../../../tests/support/meetings.ts';
import { around, asked, thanking, there, written } from '../../../../../tests/support/summaries.ts';
import { makeWorld, type World } from '../../../../../tests/support/world.ts';
import * as groups from '../../groups/index.ts';
import * as meetings from '../index.ts';
import type { MeetingRow } from '../tables.ts';

describe.each(engines)('a summary on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let meeting: MeetingRow;

	beforeAll(async () => {
		world = await makeWorld(use());
	});
	beforeEach(async () => {
		meeting = await meet(use(), world);
	});

	const save = (body: string) => written(use(), world.organiser, meeting, { body });
	const bodies = async () =>
		(await meetings.writings(use(), world.organiser, meeting)).map(({ number, body, stands }) => {
			return [number, body, stands];
		});

	describe('keeps its writings', () => {
		beforeEach(async () => {
			await save('Before anyone read it.');
			await save('First.');
			await around(use(), world.organiser, meeting, daysAfter(today(), 20));
		});

		it('from when it went round, with who wrote them and when', async () => {
			expect(await bodies()).toEqual([[1, 'First.', true]]);
			await save('Second.');
			await save('Third.');
			await save('Third.');
			expect(await bodies()).toEqual([
				[1, 'First.', false],
				[2, 'Second.', false],
				[3, 'Third.', true]
			]);
			const [first] = await meetings.writings(use(), world.organiser, meeting);
			expect(first).toMatchObject({ by: 'Olive', title: 'Holding', at: expect.any(String) });
			await expect(meetings.writings(use(), world.member, meeting)).rejects.toMatchObject({
				status: 403
			});
		});

		it('until one is erased, with what corrections kept of it alone', async () => {
			await save('Planted name.\n\nIt stays.');
			const planted = await asked(use(), world.member, meeting, { paragraph: 1 });
			const stays = await asked(use(), world.member, meeting, { paragraph: 2 });
			await save('Nobody is named.\n\nIt stays.');
			await meetings.eraseWriting(use(), world.organiser, meeting, 2);
			expect(JSON.stringify(await bodies())).not.toContain('Planted');
			const left = await meetings.suggestionsFor(use(), world.organiser, meeting);
			expect(left.map(({ id, paragraph_words }) => [id, paragraph_words])).toEqual([
				[planted.id, null],
				[stays.id, 'It stays.']
			]);
			const erase = (number: number) =>
				meetings.eraseWriting(use(), world.organiser, meeting, number);
			await expect(erase(2)).rejects.toMatchObject({ status: 404 });
			await expect(erase(3)).rejects.toMatchObject({ status: 404 }); // the one that stands
			await expect(meetings.eraseWriting(use(), world.member, meeting, 1)).rejects.toMatchObject({
				status: 403
			});
		});
	});

	describe('thanks', () => {
		const line = async () => {
			const shown = await meetings.summaryFor(use(), world.organiser, meeting);
			const [piece] = shown?.pieces ?? [];
			return piece?.kind === 'prose' ? piece.html : '';
		};

		beforeEach(async () => {
			for (const each of [world.member, world.member2]) await thanking(use(), each, 'no');
			await there(use(), world.organiser, meeting, world.member, world.member2);
			await save('[thanks]');
		});

		it('nobody by name who did not say yes, and takes a name out at once', async () => {
			expect(await line()).toBe(
				'<p>We thank the two people who came for their time and their thoughts.</p>'
			);
			await thanking(use(), world.member, 'yes');
			expect(await line()).toContain('We thank Mo and one other person who came for');
			await thanking(use(), world.member2, 'yes');
			expect(await line()).toContain('We thank Mo and Winnie for');
			await thanking(use(), world.member, 'no');
			expect(await line()).not.toContain('Mo');
			expect(await line()).toContain('We thank Winnie and one other person who came for');
		});

		it('nobody who was not there, shows no name, or left', async () => {
			for (const each of [world.organiser, world.member2]) await thanking(use(), each, 'yes');
			expect(await line()).not.toContain('Olive');
			await groups.rename(use(), world.member2, world.group, world.member2.person, null);
			expect(await line()).toContain('the two people who came');
			await groups.rename(use(), world.member2, world.group, world.member2.person, 'Winnie');
			expect(await line()).toContain('Winnie');
		});

		it('everyone where nobody counted', async () => {
			const other = await meet(use(), world);
			await written(use(), world.organiser, other, { body: '[thanks]' });
			const shown = await meetings.summaryFor(use(), world.organiser, other);
			expect(JSON.stringify(shown?.pieces)).toContain('We thank everyone who came for');
		});
	});
});
