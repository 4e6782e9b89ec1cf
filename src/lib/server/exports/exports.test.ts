import { parse } from 'csv-parse/sync';
import { buffer, text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { note } from '../../../../tests/support/noted.ts';
import { again, say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';
import * as accounts from '../accounts/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as outcomes from '../outcomes/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as themes from '../themes/index.ts';
import * as exports from './index.ts';

const columns = [
	...['contribution_id', 'case_id', 'role', 'kind', 'thread_id', 'prompt', 'version', 'question'],
	...['group', 'meeting', 'text', 'audience', 'way', 'wording', 'date', 'in_reply_to', 'themes'],
	...['outcome', 'may_quote']
];

type Row = Record<string, string>;

describe.each(engines)('exports on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});

	function take(audience: exports.Audience, other: { excel?: boolean; actor?: Actor } = {}) {
		return exports.take(use(), other.actor ?? world.researcher, world.study, {
			audience,
			filter: { prompt: finding.prompt.id },
			filterWords: null,
			excel: other.excel ?? false
		});
	}

	async function file(taken: { number: number }): Promise<string> {
		const found = await exports.byNumber(use(), world.study, String(taken.number));
		return text(exports.csv(use(), world.researcher, found));
	}

	async function about(taken: { number: number }): Promise<string> {
		const found = await exports.byNumber(use(), world.study, String(taken.number));
		return exports.about(use(), world.researcher, world.study, found);
	}

	async function rowsOf(taken: { number: number }): Promise<Row[]> {
		return parse<Row>(await file(taken), { columns: true });
	}

	const preview = (audience: exports.Audience) =>
		exports.preview(use(), world.researcher, world.study, {
			audience,
			filter: { prompt: finding.prompt.id }
		});

	const permit = (actor: Actor, answer: 'yes' | 'no') =>
		accounts.permit(use(), actor, {
			person: actor.person,
			purpose: 'quote',
			answer,
			how: 'web'
		});

	it('hold, without any permission, the words for the team and for nobody else (planted sentence 1)', async () => {
		const db = use();
		const said = await say(db, world.member, finding, 'Planted without permission.');
		const [row] = await rowsOf(await take('team'));
		expect(Object.keys(row ?? {})).toEqual(columns);
		expect(row).toMatchObject({
			contribution_id: said.ref,
			case_id: expect.stringMatching(/^P\d{4}$/),
			role: 'member',
			kind: 'response',
			prompt: `${finding.prompt.number} ${finding.version.title}`,
			version: '1',
			question: 'How would you say it?',
			group: 'Riverside Group',
			text: 'Planted without permission.',
			audience: 'group',
			way: 'online',
			wording: 'verbatim',
			date: said.given_at.slice(0, 10),
			may_quote: 'retell'
		});

		const shared = await take('others');
		expect(await file(shared)).not.toContain('Planted');
		expect((await exports.byNumber(db, world.study, String(shared.number))).counts).toMatchObject({
			in: 0,
			withheld: { 'not permitted': 1 }
		});
		expect(await about(shared)).toContain('no permission to quote: 1');
	});

	it('hold private words and points not shared yet for the team only (planted sentence 2)', async () => {
		const db = use();
		finding = await openFinding(db, world);
		await permit(world.member, 'yes');
		await say(db, world.member, finding, 'A planted private sentence.', { audience: 'private' });
		await note(db, world, finding, 'A planted point, not shared.');
		await say(db, world.member, finding, 'A planted open sentence.');

		const rows = await rowsOf(await take('team'));
		const audiences = Object.fromEntries(rows.map((row) => [row.text, row.audience]));
		expect(audiences).toEqual({
			'A planted private sentence.': 'private',
			'A planted point, not shared.': 'private',
			'A planted open sentence.': 'group'
		});
		const point = rows.find((row) => row.kind === 'point');
		expect(point).toMatchObject({ way: 'meeting', meeting: '2026-03-04', may_quote: 'no' });
		expect(point?.case_id).toMatch(/^ROOM-\d{4}$/);

		const taken = await take('others');
		expect(await about(taken)).not.toContain('private');
		const shared = await rowsOf(taken);
		expect(shared.map((row) => row.text)).toEqual(['A planted open sentence.']);
		expect(shared[0]).toMatchObject({ may_quote: 'yes', way: '' });
		expect(shared[0]?.date).toMatch(/^\d{4}-\d{2}$/);
		expect((await preview('others')).withheld).toEqual({ private: 2 });
	});

	it('follow the answer about quoting at the moment the file is fetched (planted sentence 8)', async () => {
		const db = use();
		finding = await openFinding(db, world);
		await say(db, world.member2, finding, 'Quote me once.');
		await permit(world.member2, 'yes');
		const shared = await take('others');
		expect(await file(shared)).toContain('Quote me once.');
		await permit(world.member2, 'no');
		expect(await file(shared)).not.toContain('Quote me once.');
		expect((await preview('others')).in).toBe(0);
	});

	it('drop what is withdrawn or hidden afterwards, and name its id', async () => {
		const db = use();
		finding = await openFinding(db, world);
		const gone = await say(db, world.member, finding, 'Taken back later.');
		const hidden = await say(db, world.member2, finding, 'Hidden later.');
		const stays = await say(db, world.member2, finding, 'Stays.');
		const taken = await take('team');
		await contributions.withdraw(db, world.member, await again(db, gone));
		await contributions.hide(db, world.organiser, await again(db, hidden), 'A name in it');

		expect((await rowsOf(taken)).map((row) => row.text)).toEqual(['Stays.']);
		const words = await about(taken);
		expect(words).toContain(`  ${gone.ref}\n`);
		expect(words).toContain(`  ${hidden.ref}\n`);
		expect(words).not.toContain(stays.ref);
		expect((await preview('team')).withheld).toEqual({ withdrawn: 1, hidden: 1 });
		expect((await exports.holding(db, gone.id)).map(({ number }) => number)).toEqual([
			taken.number
		]);
	});

	it('leave out of shared files what is noted, unnamed, or marked not to be quoted', async () => {
		const db = use();
		finding = await openFinding(db, world);
		await permit(world.member, 'yes');
		const onBehalf = (body: string, person: string | null, wording: 'noted' | 'verbatim') =>
			contributions.record(db, world.organiser, finding, {
				person,
				question: null,
				body,
				channel: 'phone',
				given_on: null,
				wording,
				group_may_read: true,
				read_back: 'phone',
				box: body
			});
		await onBehalf('Noted words.', world.member.person, 'noted');
		await onBehalf('Nobody’s words.', null, 'verbatim');
		const marked = await say(db, world.member, finding, 'Not to be quoted.');
		await contributions.doNotQuote(db, world.member, await again(db, marked), true);
		await say(db, world.member, finding, 'May be quoted.');

		const shared = await take('others');
		expect((await rowsOf(shared)).map((row) => row.text)).toEqual(['May be quoted.']);
		expect((await preview('others')).withheld).toEqual({
			noted: 1,
			unnamed: 1,
			'not permitted': 1
		});
		const team = await rowsOf(await take('team'));
		expect(team.map((row) => row.way)).toEqual(
			expect.arrayContaining(['not online', 'not online', 'online', 'online'])
		);
		expect(team.find((row) => row.text === 'Nobody’s words.')?.case_id).toMatch(/^U\d{7}$/);
		const words = await about(shared);
		expect(words).toContain('online: not said, too few');
		expect(words).toContain('not research data');
		expect(words).toContain('EX123456');
	});

	it('let the team’s own replies go by role', async () => {
		const db = use();
		finding = await openFinding(db, world);
		const said = await say(db, world.member, finding, 'A question to you.');
		for (const actor of [world.researcher, world.lead, world.organiser])
			await contributions.reply(db, actor, finding, said, {
				body: `Answer of ${actor.person}`,
				audience: 'group',
				box: actor.person
			});
		const team = await rowsOf(await take('team'));
		expect(team.filter((row) => row.in_reply_to === said.ref)).toHaveLength(3);
		expect(team.map((row) => row.case_id?.[0]).toSorted()).toEqual(['O', 'P', 'R', 'R']);
		await permit(world.member, 'no');
		const shared = await rowsOf(await take('others'));
		expect(shared).toMatchObject([
			{ text: `Answer of ${world.researcher.person}`, case_id: 'researcher', in_reply_to: '' }
		]);
	});

	it('replace the names of people in the group, as whole words in any case', async () => {
		const db = use();
		finding = await openFinding(db, world);
		await say(db, world.member, finding, 'I said so.');
		await say(
			db,
			world.member2,
			finding,
			'mo told WINNIE that Mabel and Olive, most of all, agree.'
		);
		await say(db, world.member2, finding, 'Nobody called Monica is here. Mo’s idea.');
		const taken = await take('team');
		const rows = await rowsOf(taken);
		const code = (words: string) => rows.find((row) => row.text === words)?.case_id ?? 'none';
		const mo = code('I said so.');
		const texts = rows.map((row) => row.text);
		const winnie = rows.find((row) => row.text?.startsWith('Nobody'))?.case_id;
		const olive = (await file(taken)).match(/Mabel and (\S+|\[name removed\]), most/)?.[1];
		expect(['[name removed]', expect.stringMatching(/^O\d+$/)]).toContainEqual(olive);
		expect(texts).toContain(`${mo} told ${winnie} that Mabel and ${olive}, most of all, agree.`);
		expect(texts).toContain(`Nobody called Monica is here. ${mo}’s idea.`);

		const { names } = await preview('team');
		expect(names.find(({ words }) => words.toLowerCase() === 'mo')).toBeTruthy();
		expect(names.map(({ words }) => words)).not.toContain('Mabel');
	});

	it('say themes and outcomes, and make the words count as taken into the work', async () => {
		const db = use();
		finding = await openFinding(db, world);
		const said = await say(db, world.member, finding, 'Worked with.');
		const state = async () => {
			const fresh = await again(db, said);
			const taken = await exports.taken(db, [said.id]);
			return (await outcomes.states(db, [fresh], taken)).get(said.id)?.at;
		};
		expect(await state()).toBe('received');
		await take('others');
		expect(await state()).toBe('received');
		await take('team');
		expect(await state()).toBe('work');

		const theme = await themes.make(db, world.lead, world.study, {
			name: 'Holding',
			plain_meaning: 'Being there',
			note: '',
			parent: null
		});
		if (typeof theme === 'string') throw new Error(theme);
		await themes.apply(db, world.lead, said, theme, '');
		const drafted = await outcomes.draft(db, world.lead, finding.prompt, {
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
			world.lead,
			await outcomes.byNumber(db, world.study, String(drafted.number))
		);
		expect(await rowsOf(await take('team'))).toMatchObject([
			{ themes: 'Holding', outcome: String(drafted.number) }
		]);
	});

	it('are safe in spreadsheets, whole in Unicode, and begin with a mark for Excel only', async () => {
		const db = use();
		finding = await openFinding(db, world);
		const words = [
			'=1+1',
			'+44 is a code',
			'-1 for me',
			'@here',
			'"quoted", with\nlines',
			'👩‍👧 שלום'
		];
		for (const body of words) await say(db, world.member, finding, body);
		const plain = await take('team');
		const rows = await rowsOf(plain);
		expect(rows.map((row) => row.text)).toEqual(
			words.map((body) => body.replace(/^([=+\-@])/, "'$1"))
		);
		const mark = Buffer.from('\uFEFF');
		for (const excel of [false, true]) {
			const taken = await take('team', { excel });
			const found = await exports.byNumber(db, world.study, String(taken.number));
			const bytes = await buffer(exports.csv(db, world.researcher, found));
			expect(bytes.subarray(0, 3).equals(mark)).toBe(excel);
		}
	});

	it('are the team’s alone, and of their own study', async () => {
		const db = use();
		const taken = await take('team');
		const found = await exports.byNumber(db, world.study, String(taken.number));
		for (const actor of [
			world.member,
			world.organiser,
			world.administrator,
			world.otherResearcher
		]) {
			await expect(take('team', { actor })).rejects.toMatchObject({ status: 404 });
			expect(() => exports.csv(db, actor, found)).toThrow();
		}
		await expect(
			exports.byNumber(db, world.otherStudy, String(taken.number))
		).rejects.toMatchObject({ status: 404 });
		expect(exports.isLive(found)).toBe(true);
		expect(exports.isLive({ taken_at: '2026-01-01T00:00:00.000Z' as never })).toBe(false);
	});

	it('draw codes that follow neither joining nor answering (planted sentence 9)', async () => {
		const db = use();
		const people = 30;
		const draws: number[][] = [];
		for (let draw = 0; draw < 4; draw++) {
			const codes = await drawn(db, people);
			expect(new Set(codes).size).toBe(people);
			draws.push(codes);
		}
		for (const codes of draws) {
			// independent draws of thirty correlate so strongly about twice in a million times; counted ones give 1
			expect(Math.abs(correlation(codes))).toBeLessThan(0.75);
			const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
			expect(new Set(steps).size).toBeGreaterThan(people / 2);
		}
		expect(new Set(draws.map((codes) => ranks(codes).join())).size).toBe(draws.length);
	});

	/** The codes of that many people of a fresh study, in the order in which they joined and answered. */
	async function drawn(db: Db, people: number) {
		finding = await openFinding(db, world);
		await db.deleteFrom('code').where('study_id', '=', world.study.id).execute();
		const at = '2026-01-01T00:00:00.000Z' as never;
		const said: { id: string }[] = [];
		for (let index = 0; index < people; index++) {
			const person = await accounts.addPerson(db, null, { known_name: `N${index}`, reach: 'post' });
			const given = await say(db, world.member, finding, `Answer ${index}`);
			const change = { person_id: person.id, given_at: at };
			await db.updateTable('contribution').set(change).where('id', '=', given.id).execute();
			said.push(given);
		}
		const rows = await rowsOf(await take('team'));
		return said.map(({ id: _ }, index) => {
			const row = rows.find(({ text }) => text === `Answer ${index}`);
			return Number(row?.case_id?.slice(1));
		});
	}
});

/** Spearman's rank correlation with the order itself. */
function correlation(values: number[]) {
	const n = values.length;
	const squares = ranks(values).reduce((sum, rank, index) => sum + (rank - index) ** 2, 0);
	return 1 - (6 * squares) / (n * (n * n - 1));
}

function ranks(values: number[]) {
	const sorted = values.toSorted((a, b) => a - b);
	return values.map((value) => sorted.indexOf(value));
}
