import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../../tests/support/engines.ts';
import { exportDesk } from '../../../../../tests/support/exports.ts';
import { note } from '../../../../../tests/support/noted.ts';
import { office, opened } from '../../../../../tests/support/office.ts';
import { say } from '../../../../../tests/support/said.ts';
import { tell } from '../../../../../tests/support/told.ts';
import * as contributions from '../../contributions/index.ts';
import { openFinding } from '../../../../../tests/support/drafts.ts';
import * as themes from '../../themes/index.ts';
import type { Export } from '../index.ts';

type Table = string[][];

/** How LibreOffice writes each sheet as a CSV: with commas and quotes, in UTF-8, every cell as it stands. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
/** How it opens one: every column as text. */
const SHEETS = ['responses_long', 'responses_wide', 'cases', 'points', 'decisions', 'codings'];

describe.each(engines)('the sheets of a study on %s', (engine) => {
	const use = fresh(engine);
	const desk = exportDesk(use);
	const question = 'Why? '.repeat(60).trim();
	const strange = [
		'=SUM(1,2)',
		'+44 is a code',
		'-1',
		'@here',
		'\tbegins with a tab',
		'＝1+1',
		'two\nlines, "quoted"; and a semicolon',
		'👩‍👧 Zoë\u0301 שלום',
		'0012',
		'1e5',
		'2026-03-04',
		'TRUE',
		' spaces around ',
		'_x000D_ & <b>'
	];
	const whole = { filter: {} };

	beforeAll(async () => {
		await desk.begin();
		const { member, member2, researcher, lead, study } = desk.world;
		const long = await openFinding(use(), desk.world, {
			questions: [question, `${question} Again?`]
		});
		const words = 'A long answer. '.repeat(660); // almost as long as an answer may be
		for (let index = 0; index < 4; index++) await say(use(), member, long, `${index} ${words}`);
		await say(use(), member2, long, 'The second question.', { question: 1 });
		await say(use(), member2, long, 'The whole of it.', { question: null });
		const said = [];
		for (const body of strange) said.push(await say(use(), member2, desk.finding, body));
		await note(use(), desk.world, desk.finding, 'A point from the room.');
		const theme = await themes.make(use(), lead, study, {
			...{ name: 'N'.repeat(70), plain_meaning: '=1+1', note: 'For us.', parent: null }
		});
		const [first] = said;
		if (typeof theme === 'string' || !first) throw new Error('no theme');
		await themes.apply(use(), researcher, first, theme, 'A memo');
		await tell(use(), desk.world, desk.finding, [await contributions.find(use(), first.id)]);
	});

	const csvs = (taken: Export): Map<string, Table> =>
		new Map(
			Object.entries(unzipSync(desk.bytes(taken)))
				.filter(([name]) => name.endsWith('.csv'))
				.map(([name, bytes]) => [
					name.replace('.csv', ''),
					parse(strFromU8(bytes), { bom: true, relax_column_count: false })
				])
		);

	it('have a name of its own in the first cell of every row, and the columns that they explain', async () => {
		const sheets = csvs(await desk.take('team', { format: 'zip', ...whole }));
		expect([...sheets.keys()]).toEqual([...SHEETS, 'codebook', 'README']);
		const readme = sheets.get('README') ?? [];
		for (const [name, [head = [], ...rows]] of sheets) {
			const ids = rows.map(([id]) => id);
			expect(new Set(ids).size, name).toBe(ids.length);
			expect(ids.every(Boolean), name).toBe(true);
			expect(new Set(head).size, name).toBe(head.length);
			if (name === 'README') continue;
			for (const column of head)
				expect(
					readme.some(([, about, what]) => about === name && what === column),
					`${name}: ${column}`
				).toBe(true);
		}
	});

	it('lay the answers of one person side by side, each after its id, under headings that fit', async () => {
		const sheets = csvs(await desk.take('team', { format: 'zip', ...whole }));
		const [head = [], ...rows] = sheets.get('responses_wide') ?? [];
		expect(head.every((name) => name.length <= 255)).toBe(true);
		expect(head.filter((name) => name.includes('Why? Why?'))).toHaveLength(2);
		const long = sheets.get('responses_long') ?? [];
		const said = long.slice(1).filter(([, , role, kind]) => role === 'member' && kind !== 'reply');
		const named = said.filter(([, name]) => name?.startsWith('P'));
		for (const row of named) {
			const mine = rows.find(([name]) => name === row[1]);
			expect(mine?.some((cell) => cell.includes(`[${row[0]}] ${row[10]?.replace(/^'/, '')}`))).toBe(
				true
			);
		}
		expect(rows).toHaveLength(new Set(named.map(([, name]) => name)).size);
		const cases = sheets.get('cases') ?? [];
		expect(cases.slice(1).map(([name]) => name)).toEqual(rows.map(([name]) => name));
	});

	it('hold the points under the same ids, the outcome with what it rests on, and codes that MAXQDA takes', async () => {
		const sheets = csvs(await desk.take('team', { format: 'zip', ...whole }));
		const row = (name: string) => sheets.get(name)?.[1] ?? [];
		const long = sheets.get('responses_long') ?? [];
		const point = row('points');
		expect(point[3]).toBe('A point from the room.');
		expect(long.find(([id]) => id === point[0])?.[3]).toBe('point');
		const decision = row('decisions');
		const rests = long.find(([id]) => id === decision[7]);
		expect(rests?.[10]).toBe("'=SUM(1,2)");
		expect(rests?.[17]).toBe(decision[0]);
		const [code = '', memo = ''] = row('codebook');
		expect(code).toBe(`${'N'.repeat(62)}…`);
		expect(memo).toContain(`Whole name: ${'N'.repeat(70)}`);
		const coding = row('codings');
		expect(coding[1]).toBe(decision[7]);
		expect(coding[2]).toBe('N'.repeat(70));
	});

	it.skipIf(!office())(
		'open in LibreOffice with every cell as it was, and run nothing',
		async () => {
			const xlsx = await desk.take('team', { format: 'xlsx', ...whole });
			const zip = csvs(await desk.take('team', { format: 'zip', ...whole }));
			const sheets = await opened(desk.bytes(xlsx), 'study.xlsx', AS_CSV);
			const seen = (name: string): Table =>
				parse(sheets.get(`study-${name}.csv`) ?? '', { bom: true });
			for (const name of SHEETS) {
				const there = seen(name);
				// a CSV has a mark before what looks like a formula; a cell of text in a workbook needs none
				const bare = (zip.get(name) ?? []).map((row) =>
					row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, ''))
				);
				expect(there[0], name).toEqual(bare[0]);
				const inOrder = (table: Table) =>
					table.slice(1).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
				const [ours, theirs] = [inOrder(bare), inOrder(there)];
				expect(theirs.length, name).toBe(ours.length);
				for (const [index, row] of ours.entries())
					for (const [at, cell] of row.entries()) {
						const found = theirs[index]?.[at] ?? '';
						const [first = '', more] = found.split(' […goes on in the sheet long_texts]');
						if (more === undefined) expect(found, `${name} ${row[0]}`).toBe(cell);
						else {
							const rest = seen('long_texts')
								.filter(([, sheet, id]) => sheet === name && id === row[0])
								.map(([, , , , words]) => words);
							expect(rest.length).toBeGreaterThan(0);
							expect(first + rest.join('')).toBe(cell);
						}
					}
			}
			const texts = seen('responses_long').map((row) => row[10]);
			for (const words of strange)
				expect(texts).toContain(words.trim() === words ? words : words.trim());
		}
	);

	it.skipIf(!office())('are inert in LibreOffice as CSV too', async () => {
		const taken = await desk.take('team', { format: 'csv for excel', ...whole });
		const [sheet = ''] = (
			await opened(desk.bytes(taken), 'table.csv', AS_CSV, 'CSV:44,34,76')
		).values();
		const texts = (parse(sheet, { bom: true }) as Table).map((row) => row[10]);
		// nothing was reckoned: not 3, not 2
		expect(texts).toContain("'=SUM(1,2)");
		expect(texts).toContain("'＝1+1");
		expect(texts).not.toContain('3');
		expect(texts).not.toContain('2');
	});

	it('give others neither days, ways, memos nor anybody’s place in time', async () => {
		await desk.permit(desk.world.member2, 'yes');
		const sheets = csvs(await desk.take('others', { format: 'zip', ...whole }));
		const all = [...sheets.values()].flat(2).join('\n');
		expect(all).not.toMatch(/A memo|For us\.|A point from the room/);
		const [, ...long] = sheets.get('responses_long') ?? [];
		expect(long.length).toBeGreaterThan(strange.length - 1);
		for (const row of long) expect([row[12], row[14]?.length]).toEqual(['', 7]);
		const ids = long.map(([id]) => id);
		expect(ids).toEqual(ids.toSorted());
		expect((sheets.get('cases') ?? []).slice(1).map((row) => row[2])).toEqual(['']);
		expect((sheets.get('codings') ?? []).slice(1).map((row) => row.slice(7))).toEqual([
			['', '', '']
		]);
	});
});
