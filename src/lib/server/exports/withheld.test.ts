import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { asked } from '../../../../tests/support/asked.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { exportDesk } from '../../../../tests/support/exports.ts';
import { note } from '../../../../tests/support/noted.ts';
import { again, say } from '../../../../tests/support/said.ts';
import * as contributions from '../contributions/index.ts';
import * as quotations from '../quotations/index.ts';
import * as exports from './index.ts';

const columns = [
	...['contribution_id', 'case_id', 'role', 'kind', 'thread_id', 'prompt', 'version', 'question'],
	...['group', 'meeting', 'text', 'audience', 'way', 'wording', 'date', 'in_reply_to', 'themes'],
	...['outcome', 'may_quote']
];

describe.each(engines)('who sees which words in a file on %s', (engine) => {
	const use = fresh(engine);
	const desk = exportDesk(use);
	beforeAll(() => desk.begin());

	it('hold, without any permission, the words for the team and for nobody else (planted sentence 1)', async () => {
		const db = use();
		const said = await say(db, desk.world.member, desk.finding, 'Planted without permission.');
		const [row] = await desk.rowsOf(await desk.take('team'));
		expect(Object.keys(row ?? {})).toEqual(columns);
		expect(row).toMatchObject({
			contribution_id: said.ref,
			case_id: expect.stringMatching(/^P\d{4}$/),
			role: 'member',
			kind: 'response',
			prompt: `${desk.finding.prompt.number} ${desk.finding.version.title}`,
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

		const shared = await desk.take('others');
		expect(desk.file(shared)).not.toContain('Planted');
		expect(
			(await exports.byNumber(db, desk.world.study, String(shared.number))).counts
		).toMatchObject({
			in: 0,
			withheld: { 'not permitted': 1 }
		});
		expect(await desk.about(shared)).toContain('no permission to quote: 1');
	});

	it('hold private words and points not shared yet for the team only (planted sentence 2)', async () => {
		const db = use();
		await desk.next();
		await desk.permit(desk.world.member, 'yes');
		await say(db, desk.world.member, desk.finding, 'A planted private sentence.', {
			audience: 'private'
		});
		await note(db, desk.world, desk.finding, 'A planted point, not shared.');
		await say(db, desk.world.member, desk.finding, 'A planted open sentence.');

		const rows = await desk.rowsOf(await desk.take('team'));
		const audiences = Object.fromEntries(rows.map((row) => [row.text, row.audience]));
		expect(audiences).toEqual({
			'A planted private sentence.': 'private',
			'A planted point, not shared.': 'private',
			'A planted open sentence.': 'group'
		});
		const point = rows.find((row) => row.kind === 'point');
		expect(point).toMatchObject({ way: 'meeting', meeting: '2026-03-04', may_quote: 'no' });
		expect(point?.case_id).toMatch(/^ROOM-\d{4}$/);

		const taken = await desk.take('others');
		expect(await desk.about(taken)).not.toContain('private');
		const shared = desk.rowsOf(taken);
		expect(shared.map((row) => row.text)).toEqual(['A planted open sentence.']);
		expect(shared[0]).toMatchObject({ may_quote: 'yes', way: '' });
		expect(shared[0]?.date).toMatch(/^\d{4}-\d{2}$/);
		expect((await desk.preview('others')).withheld).toEqual({ private: 2 });
	});

	it('are gone as soon as their giver says no to being quoted (planted sentence 8)', async () => {
		const db = use();
		await desk.next();
		await say(db, desk.world.member2, desk.finding, 'Quote me once.');
		await desk.permit(desk.world.member2, 'yes');
		const shared = await desk.take('others');
		expect(desk.file(shared)).toContain('Quote me once.');
		expect(await desk.stands(shared)).toBe(true);
		await desk.permit(desk.world.member2, 'no');
		expect(await desk.stands(shared)).toBe(false);
		expect(existsSync(exports.fileAt(desk.folder, shared))).toBe(false);
		expect(await desk.file(await desk.take('others'))).not.toContain('Quote me once.');
		expect((await desk.preview('others')).in).toBe(0);
	});

	it('hold nothing for others in which somebody said no to a sentence of theirs', async () => {
		const db = use();
		await desk.next();
		const { world, finding } = desk;
		const said = await say(db, world.member, finding, 'First this. Then not that.');
		await desk.permit(world.member, 'yes');
		const shared = await desk.take('others');
		const asks = await asked(db, world, said, 'Then not that.');
		expect(desk.file(shared)).toContain('Then not that.');
		const answer = { answer: 'no', words: '', channel: 'web' } as const;
		await quotations.answer(db, world.member, asks, answer);
		expect(await desk.stands(shared)).toBe(false);
		expect(await desk.file(await desk.take('others'))).not.toContain('Then not that.');
		expect((await desk.preview('others')).withheld).toEqual({ 'not permitted': 1 });
		expect(await desk.rowsOf(await desk.take('team'))).toMatchObject([{ may_quote: 'retell' }]);
	});

	it('are gone when something is withdrawn or hidden afterwards, and the next names its id', async () => {
		const db = use();
		await desk.next();
		const gone = await say(db, desk.world.member, desk.finding, 'Taken back later.');
		const hidden = await say(db, desk.world.member2, desk.finding, 'Hidden later.');
		const stays = await say(db, desk.world.member2, desk.finding, 'Stays.');
		const taken = await desk.take('team');
		await contributions.withdraw(db, desk.world.member, await again(db, gone));
		await contributions.hide(db, desk.world.organiser, await again(db, hidden), 'A name in it');

		expect(await desk.stands(taken)).toBe(false);
		expect(existsSync(exports.fileAt(desk.folder, taken))).toBe(false);
		const next = await desk.take('team');
		expect(desk.rowsOf(next).map((row) => row.text)).toEqual(['Stays.']);
		const words = await desk.about(next);
		expect(words).toContain(`  ${gone.ref}\n`);
		expect(words).toContain(`  ${hidden.ref}\n`);
		expect(words).not.toContain(stays.ref);
		expect((await desk.preview('team')).withheld).toEqual({ withdrawn: 1, hidden: 1 });
		expect((await exports.holding(db, gone.id)).map(({ number }) => number)).toEqual([
			taken.number
		]);
	});

	it('leave out of shared files what is noted, unnamed, or marked not to be quoted', async () => {
		const db = use();
		await desk.next();
		await desk.permit(desk.world.member, 'yes');
		const onBehalf = (body: string, person: string | null, wording: 'noted' | 'verbatim') =>
			contributions.record(db, desk.world.organiser, desk.finding, {
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
		await onBehalf('Noted words.', desk.world.member.person, 'noted');
		await onBehalf('Nobody’s words.', null, 'verbatim');
		const marked = await say(db, desk.world.member, desk.finding, 'Not to be quoted.');
		await contributions.doNotQuote(db, desk.world.member, await again(db, marked), true);
		await say(db, desk.world.member, desk.finding, 'May be quoted.');

		const shared = await desk.take('others');
		expect(desk.rowsOf(shared).map((row) => row.text)).toEqual(['May be quoted.']);
		expect((await desk.preview('others')).withheld).toEqual({
			noted: 1,
			unnamed: 1,
			'not permitted': 1
		});
		const team = await desk.rowsOf(await desk.take('team'));
		expect(team.map((row) => row.way)).toEqual(
			expect.arrayContaining(['not online', 'not online', 'online', 'online'])
		);
		expect(team.find((row) => row.text === 'Nobody’s words.')?.case_id).toMatch(/^U\d{7}$/);
		const words = await desk.about(shared);
		expect(words).toContain('online: not said, too few');
		expect(words).toContain('not research data');
		expect(words).toContain('EX123456');
	});

	it('let the team’s own replies go by role', async () => {
		const db = use();
		await desk.next();
		const said = await say(db, desk.world.member, desk.finding, 'A question to you.');
		for (const actor of [desk.world.researcher, desk.world.lead, desk.world.organiser])
			await contributions.reply(db, actor, desk.finding, said, {
				body: `Answer of ${actor.person}`,
				audience: 'group',
				box: actor.person
			});
		const team = await desk.rowsOf(await desk.take('team'));
		expect(team.filter((row) => row.in_reply_to === said.ref)).toHaveLength(3);
		expect(team.map((row) => row.case_id?.[0]).toSorted()).toEqual(['O', 'P', 'R', 'R']);
		await desk.permit(desk.world.member, 'no');
		const shared = await desk.rowsOf(await desk.take('others'));
		expect(shared).toMatchObject([
			{ text: `Answer of ${desk.world.researcher.person}`, case_id: 'researcher', in_reply_to: '' }
		]);
	});

	it('are the team’s alone, and of their own study', async () => {
		const db = use();
		const taken = await desk.take('team');
		const found = await exports.byNumber(db, desk.world.study, String(taken.number));
		for (const actor of [
			desk.world.member,
			desk.world.organiser,
			desk.world.administrator,
			desk.world.otherResearcher
		]) {
			await expect(desk.take('team', { actor })).rejects.toMatchObject({ status: 404 });
			await expect(exports.about(db, actor, desk.world.study, found)).rejects.toThrow();
		}
		await expect(
			exports.byNumber(db, desk.world.otherStudy, String(taken.number))
		).rejects.toMatchObject({ status: 404 });
		expect(exports.isLive(found)).toBe(true);
		const old = { state: 'ready', ready_at: '2026-01-01T00:00:00.000Z' } as const;
		expect(exports.isLive({ ...old, ready_at: old.ready_at as never })).toBe(false);
	});
});
