import { beforeAll, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { exportDesk } from '../../../../tests/support/exports.ts';
import { note } from '../../../../tests/support/noted.ts';
import { again, say } from '../../../../tests/support/said.ts';
import { tell } from '../../../../tests/support/told.ts';
import * as contributions from '../contributions/index.ts';
import type { Day } from '../db/index.ts';
import * as themes from '../themes/index.ts';
import type { Filter } from './index.ts';

describe.each(engines)('a file that is narrowed on %s', (engine) => {
	const use = fresh(engine);
	const desk = exportDesk(use);
	beforeAll(() => desk.begin());

	const texts = async (filter: Filter) => {
		const whole = { prompt: desk.finding.prompt.id, ...filter };
		const rows = desk.rowsOf(await desk.take('team', { filter: whole }));
		const before = await desk.preview('team', whole);
		// the preview says the same as the file
		expect(before.in).toBe(rows.length);
		return rows.map(({ text }) => text).toSorted();
	};
	const posted = (body: string, given_on: string) =>
		contributions.record(use(), desk.world.organiser, desk.finding, {
			...{ person: desk.world.member.person, question: null, body, channel: 'post' as const },
			...{ given_on: given_on as Day, wording: 'verbatim' as const, group_may_read: true },
			...{ read_back: null, box: body }
		});

	it('holds what came in one way, of one kind', async () => {
		const { member, organiser } = desk.world;
		const said = await say(use(), member, desk.finding, 'Typed at home.');
		const answer = { body: 'Thank you.', audience: 'group' as const, box: 'reply' };
		await contributions.reply(use(), organiser, desk.finding, said, answer);
		await note(use(), desk.world, desk.finding, 'Said in the room.');
		await posted('Written by hand.', '2026-03-01');
		expect(await texts({ way: 'online', kind: 'response' })).toEqual(['Typed at home.']);
		expect(await texts({ way: 'not online' })).toEqual(['Written by hand.']);
		expect(await texts({ way: 'meeting' })).toEqual(['Said in the room.']);
		expect(await texts({ kind: 'reply' })).toEqual(['Thank you.']);
		expect(await texts({ kind: 'point' })).toEqual(['Said in the room.']);
	});

	it('holds what was given on some days, the first and the last included', async () => {
		await desk.next();
		for (const day of ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'])
			await posted(`On ${day}.`, day);
		const from = '2026-02-28' as Day;
		const to = '2026-03-01' as Day;
		expect(await texts({ from, to })).toEqual(['On 2026-02-28.', 'On 2026-03-01.']);
		expect(await texts({ to: from })).toEqual(['On 2026-02-27.', 'On 2026-02-28.']);
		// a day in London is not one in UTC: in summer it begins an hour before
		const said = await say(use(), desk.world.member, desk.finding, 'Just after midnight.');
		await use()
			.updateTable('contribution')
			.set({ given_at: '2026-06-30T23:30:00.000Z' as never })
			.where('id', '=', said.id)
			.execute();
		expect(await texts({ from: '2026-07-01' as Day, to: '2026-07-01' as Day })).toEqual([
			'Just after midnight.'
		]);
		expect(await texts({ to: '2026-06-30' as Day, from: '2026-06-30' as Day })).toEqual([]);
	});

	it('holds what stands under a theme or below it, and what has an outcome or none', async () => {
		await desk.next();
		const { member, lead, researcher, study } = desk.world;
		const make = async (name: string, parent: string | null) => {
			const made = await themes.make(use(), lead, study, {
				...{ name, plain_meaning: `About ${name}`, note: '', parent }
			});
			if (typeof made === 'string') throw new Error(made);
			return made;
		};
		const above = await make('Above', null);
		const below = await make('Below', above.id);
		const [one, two] = [
			await say(use(), member, desk.finding, 'Under the theme above.'),
			await say(use(), member, desk.finding, 'Under the theme below.')
		];
		await say(use(), member, desk.finding, 'Under none.');
		await themes.apply(use(), researcher, one, above, '');
		await themes.apply(use(), researcher, two, below, '');
		expect(await texts({ theme: above.number })).toEqual([
			...['Under the theme above.', 'Under the theme below.']
		]);
		expect(await texts({ theme: below.number })).toEqual(['Under the theme below.']);

		expect(await texts({ outcome: 'some' })).toEqual([]);
		const told = await tell(use(), desk.world, desk.finding, [await again(use(), one)]);
		expect(await texts({ outcome: 'some' })).toEqual(['Under the theme above.']);
		expect(await texts({ outcome: told.number })).toEqual(['Under the theme above.']);
		expect(await texts({ outcome: 'none' })).toHaveLength(2);
	});

	it('holds what is new or changed since the taker’s last files for the same readers', async () => {
		await desk.next();
		const { member, lead } = desk.world;
		const filter = { prompt: desk.finding.prompt.id, since: true } as const;
		const stays = await say(use(), member, desk.finding, 'It stays as it is.');
		const changes = await say(use(), member, desk.finding, 'It will change.');
		const goes = await say(use(), member, desk.finding, 'It will be taken back.');
		expect(desk.rowsOf(await desk.take('team', { filter }))).toHaveLength(3);
		expect(desk.rowsOf(await desk.take('team', { filter }))).toHaveLength(0);

		await contributions.edit(use(), member, await again(use(), changes), 'It has changed.');
		await contributions.withdraw(use(), member, await again(use(), goes));
		await say(use(), member, desk.finding, 'It is new.');
		const taken = await desk.take('team', { filter });
		expect(
			desk
				.rowsOf(taken)
				.map(({ text }) => text)
				.toSorted()
		).toEqual(['It has changed.', 'It is new.']);
		expect(taken.counts.since).toEqual({ fresh: 1, changed: [changes.ref] });
		const words = await desk.about(taken);
		expect(words).toContain(`Changed since the last export:\n  ${changes.ref}\n`);
		expect(words).toContain(`any more:\n  ${goes.ref}\n`);
		expect(words).not.toContain(stays.ref);
		// a colleague has files of their own
		const hers = await desk.take('team', { actor: lead, filter });
		expect(desk.rowsOf(hers)).toHaveLength(3);
	});
});
