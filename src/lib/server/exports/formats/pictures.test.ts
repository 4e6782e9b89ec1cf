import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '#lib/text/dates.ts';
import { engines, fresh } from '../../../../../tests/support/engines.ts';
import { exportDesk } from '../../../../../tests/support/exports.ts';
import { note } from '../../../../../tests/support/noted.ts';
import { filesIn } from '../../../../../tests/support/pictured.ts';
import { again, say } from '../../../../../tests/support/said.ts';
import { tell } from '../../../../../tests/support/told.ts';
import * as contributions from '../../contributions/index.ts';
import * as themes from '../../themes/index.ts';
import type * as exports from '../index.ts';

describe.each(engines)('pictures of the analysis on %s', (engine) => {
	const use = fresh(engine);
	const desk = exportDesk(use);
	let mondayBefore: string;

	/** Everything counts: the study has one finding. */
	async function take(audience: exports.Audience, filter: exports.Filter = {}) {
		const taken = await desk.take(audience, { format: 'pictures', filter });
		const files = filesIn(desk.bytes(taken));
		const words = [...files].flatMap(([name, bytes]) =>
			name.endsWith('.png') ? [] : bytes.toString('utf8')
		);
		const table = (name: string) => {
			const found = [...files.keys()].find((file) => file.endsWith(`${name}.csv`)) ?? '';
			return parse(files.get(found) ?? '', { bom: true }) as string[][];
		};
		const text = (name: string) => files.get(name)?.toString('utf8') ?? '';
		return { taken, words: words.join('\n'), table, text };
	}

	beforeAll(async () => {
		await desk.begin();
		const db = use();
		const { world, finding } = desk;
		const make = async (name: string, parent: string | null = null) => {
			const input = { name, plain_meaning: name, note: '', parent };
			const theme = await themes.make(db, world.lead, world.study, input);
			if (typeof theme === 'string') throw new Error(theme);
			return theme;
		};
		const above = await make('=Above');
		const below = await make('Below', above.id);
		await make('Unused');

		const plant = (words: string) => say(db, world.member, finding, `Planted: ${words}`);
		const [one, two, three] = [await plant('One.'), await plant('Two.'), await plant('Three.')];
		const [four, five] = [await plant('Four.'), await plant('Five.')];
		await plant('Six.');
		const secret = await say(db, world.member2, finding, 'Planted and private.', {
			audience: 'private'
		});
		await note(db, world, finding, 'Planted point.');
		await contributions.reply(db, world.lead, finding, one, {
			...{ body: 'Planted reply of the team.', audience: 'group', box: 'b' }
		});
		for (const each of [one, two, three, four]) await themes.apply(db, world.lead, each, above, '');
		for (const each of [one, five, secret]) await themes.apply(db, world.lead, each, below, '');
		await tell(db, world, finding, [one, two], { kind: 'no change' });

		const gone = await say(db, world.member, finding, 'Planted and withdrawn.');
		const hidden = await say(db, world.member, finding, 'Planted and hidden.');
		for (const each of [gone, hidden]) await themes.apply(db, world.lead, each, above, '');
		await contributions.withdraw(db, world.member, await again(db, gone));
		await contributions.hide(db, world.organiser, await again(db, hidden), 'A name in it');
		const day = Temporal.PlainDate.from(dayOf(one.given_at));
		mondayBefore = daysAfter(day.toString() as never, 1 - day.dayOfWeek);
	});

	it('count for the team what its file holds: private words too, none that were withheld', async () => {
		const { table, words } = await take('team');
		const when = table('1-who-took-part-when');
		expect(when[0]).toEqual(['from', 'to', 'the group can read it', 'private']);
		expect(when.at(-1)?.[0]).toBe(mondayBefore);
		const sum = (at: number) => when.slice(1).reduce((all, row) => all + Number(row[at]), 0);
		expect([sum(2), sum(3)]).toEqual([6, 2]);
		expect(table('2-how-far-it-all-came')).toEqual([
			['step', 'contributions'],
			['Received', '8'],
			['Read by the team', '6'],
			['In the team’s work', '6'],
			['An outcome was told', '2']
		]);
		// safe in spreadsheets, with those above them
		const rows = [
			['1', "'=Above", '6'],
			['2', "'=Above > Below", '3']
		];
		expect(table('3-themes-by-group')).toEqual([
			['theme_number', 'theme', 'A Riverside Group'],
			...rows
		]);
		expect(table('4-themes-by-finding')).toEqual([
			['theme_number', 'theme', `1 ${desk.finding.version.title}`],
			...rows
		]);
		expect(table('5-outcomes-by-kind').filter((row) => row[2] !== '0')).toEqual([
			['kind', 'in words', 'outcomes'],
			['no change', 'We noted it and changed nothing', '1']
		]);
		expect(words).not.toContain('Planted');
	});

	it('say whose they are, what they are, and give a caption to paste', async () => {
		const { taken, text, words } = await take('team');
		expect(text('README.txt')).toContain(`Export: ${taken.number} (${taken.id})`);
		expect(text('README.txt')).toContain('removed by whoever gave it: 1');
		const svg = text('3-themes-by-group.svg');
		for (const said of ['EX123456', `Export ${taken.number}, `, 'not research data'])
			expect(svg).toContain(said);
		const caption = text('3-themes-by-group.txt');
		expect(caption).toMatch(
			/^Themes by group, Link workers in general practice \(n = 8 contributions, 2 of them private, /
		);
		expect(caption).toContain('not research data');
		expect(caption).toContain('For our team only');
		for (const name of ['Mo', 'Winnie', 'Rosa'])
			expect(words).not.toMatch(new RegExp(`\\b${name}\\b`));
	});

	it('count only what a narrowed file holds', async () => {
		const { table, text } = await take('team', { kind: 'point' });
		expect(table('2-how-far-it-all-came')[1]).toEqual(['Received', '1']);
		expect(text('2-how-far-it-all-came.txt')).toContain('(n = 1 contribution, 1 of them private, ');
		expect(table('3-themes-by-group')).toHaveLength(1);
		expect(text('3-themes-by-group.svg')).toContain('No contribution stands under a theme yet.');
	});

	it('draw nothing for others of fewer than five that may be quoted', async () => {
		const { table, text } = await take('others');
		for (const name of ['1-who-took-part-when', '2-how-far-it-all-came', '3-themes-by-group'])
			expect(table(name)).toHaveLength(1);
		expect(text('1-who-took-part-when.svg')).toContain('Too few contributions may be quoted');
		expect(text('1-who-took-part-when.txt')).not.toContain('n =');
	});

	it('say for others no number below five, and nothing that is private', async () => {
		await desk.permit(desk.world.member, 'yes');
		await desk.permit(desk.world.member2, 'yes');
		// one of six is in no one’s work: that is too few to say
		const before = (await take('others')).table('2-how-far-it-all-came');
		expect(before.map((row) => row[1])).toEqual([
			'contributions',
			'6',
			...Array(3).fill('not said')
		]);
		await desk.take('team', { filter: {} });
		const { table, words, text } = await take('others');
		const month = dayOf(new Date().toISOString()).slice(0, 7);
		expect(table('1-who-took-part-when')).toEqual([
			['from month', 'to month', 'contributions'],
			[month, month, '6']
		]);
		expect(table('2-how-far-it-all-came').slice(1)).toEqual([
			['Received', '6'],
			['Read by the team', '6'],
			['In the team’s work', '6'],
			['An outcome was told', 'not said']
		]);
		// five stand under it, two of them under the one below, which is not said
		expect(table('3-themes-by-group').slice(1)).toEqual([['1', "'=Above", '5']]);
		expect(
			table('5-outcomes-by-kind')
				.slice(1)
				.map((row) => row[2])
		).toEqual([...['0', '0', '0', '0', '0', 'fewer than five', '0']]);
		for (const said of ['rivate', 'Below', 'Planted']) {
			const pictures = words.replace(text('README.txt'), '');
			expect(pictures).not.toContain(said);
		}
		expect(text('1-who-took-part-when.txt')).toContain('n = 6 contributions');
		expect(text('1-who-took-part-when.txt')).toContain('Only contributions that may be quoted');
	});
});
