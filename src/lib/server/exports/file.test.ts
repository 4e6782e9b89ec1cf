import { beforeAll, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { exportDesk } from '../../../../tests/support/exports.ts';
import { again, say } from '../../../../tests/support/said.ts';
import * as groups from '../groups/index.ts';
import * as outcomes from '../outcomes/index.ts';
import * as themes from '../themes/index.ts';
import * as exports from './index.ts';

describe.each(engines)('a file on %s', (engine) => {
	const use = fresh(engine);
	const desk = exportDesk(use);
	beforeAll(() => desk.begin());

	it('replace the names of people in the group, as whole words in any case', async () => {
		const db = use();
		await desk.next();
		await say(db, desk.world.member, desk.finding, 'I said so.');
		await say(
			db,
			desk.world.member2,
			desk.finding,
			'mo told WINNIE that Mabel and Olive, most of all, agree.'
		);
		await say(db, desk.world.member2, desk.finding, 'Nobody called Monica is here. Mo’s idea.');
		const taken = await desk.take('team');
		const rows = desk.rowsOf(taken);
		const code = (words: string) => rows.find((row) => row.text === words)?.case_id ?? 'none';
		const mo = code('I said so.');
		const texts = rows.map((row) => row.text);
		const winnie = rows.find((row) => row.text?.startsWith('Nobody'))?.case_id;
		const olive = desk.file(taken).match(/Mabel and (\S+|\[name removed\]), most/)?.[1];
		expect(['[name removed]', expect.stringMatching(/^O\d+$/)]).toContainEqual(olive);
		expect(texts).toContain(`${mo} told ${winnie} that Mabel and ${olive}, most of all, agree.`);
		expect(texts).toContain(`Nobody called Monica is here. ${mo}’s idea.`);

		const { names } = await desk.preview('team');
		expect(names.find(({ words }) => words.toLowerCase() === 'mo')).toBeDefined();
		expect(names.map(({ words }) => words)).not.toContain('Mabel');
	});

	it('give no code to a name that only the organiser knows', async () => {
		const db = use();
		await desk.next();
		const { group, organiser, member2 } = desk.world;
		await groups.rename(db, member2, group, member2.person, 'Robin');
		await say(db, member2, desk.finding, 'My own words.');
		await say(db, desk.world.member, desk.finding, 'Winnie told me, and so did Robin.');
		const rows = await desk.rowsOf(await desk.take('team'));
		const robin = rows.find((row) => row.text === 'My own words.')?.case_id;
		expect(rows.map((row) => row.text)).toContain(`[name removed] told me, and so did ${robin}.`);
		await groups.rename(db, organiser, group, member2.person, 'Winnie');
	});

	it('say themes and outcomes, and make the words count as taken into the work', async () => {
		const db = use();
		await desk.next();
		const said = await say(db, desk.world.member, desk.finding, 'Worked with.');
		const state = async () => {
			const fresh = await again(db, said);
			const taken = await exports.taken(db, [said.id]);
			return (await outcomes.states(db, [fresh], taken)).get(said.id)?.at;
		};
		expect(await state()).toBe('received');
		await desk.take('others');
		expect(await state()).toBe('received');
		await desk.take('team');
		expect(await state()).toBe('work');

		const theme = await themes.make(db, desk.world.lead, desk.world.study, {
			name: 'Holding',
			plain_meaning: 'Being there',
			note: '',
			parent: null
		});
		if (typeof theme === 'string') throw new Error(theme);
		await themes.apply(db, desk.world.lead, said, theme, '');
		const drafted = await outcomes.draft(db, desk.world.lead, desk.finding.prompt, {
			question_id: null,
			kind: 'confirmed',
			you_said: 'It works.',
			we_did: 'We keep it.',
			reason: 'You agree.',
			standard: null,
			contributions: [said.id]
		});
		if (typeof drafted === 'string') throw new Error(drafted);
		await outcomes.tell(
			db,
			desk.world.lead,
			await outcomes.byNumber(db, desk.world.study, String(drafted.number))
		);
		expect(await desk.rowsOf(await desk.take('team'))).toMatchObject([
			{ themes: 'Holding', outcome: String(drafted.number) }
		]);
	});

	it('are safe in spreadsheets, whole in Unicode, and begin with a mark for Excel only', async () => {
		const db = use();
		await desk.next();
		const words = [
			'=1+1',
			'+44 is a code',
			'-1 for me',
			'@here',
			'"quoted", with\nlines',
			'👩‍👧 שלום'
		];
		for (const body of words) await say(db, desk.world.member, desk.finding, body);
		const plain = await desk.take('team');
		const rows = desk.rowsOf(plain);
		expect(rows.map((row) => row.text)).toEqual(
			words.map((body) => body.replace(/^([=+\-@])/, "'$1"))
		);
		const mark = Buffer.from('\uFEFF');
		for (const excel of [false, true]) {
			const taken = await desk.take('team', { format: excel ? 'csv for excel' : 'csv' });
			const bytes = desk.bytes(taken);
			expect(bytes.subarray(0, 3).equals(mark)).toBe(excel);
		}
	});
});
