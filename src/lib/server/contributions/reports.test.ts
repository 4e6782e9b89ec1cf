import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { again, say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import { after, id, now } from '../db/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as contributions from './index.ts';

describe.each(engines)('reports on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	let c: contributions.Contribution;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});
	beforeEach(async () => {
		c = await say(use(), world.member, finding, 'My neighbour Priscilla has a key.');
	});

	const listed = (answered = false, page = 1) =>
		contributions.reports(use(), world.organiser, world.group.id, { answered, page });

	it('tell who gave words what became of them, by a letter without the words', async () => {
		const reported = { reason: 'rude', note: 'Please look.' } as const;
		await contributions.report(use(), world.member2, c, reported);
		await contributions.report(use(), world.member2, c, reported);
		expect((await listed()).count).toBe(1);
		const asMember = contributions.reports(use(), world.member, world.group.id, {
			...{ answered: false, page: 1 }
		});
		await expect(asMember).rejects.toMatchObject({ status: 403 });
		expect(await contributions.reportedBy(use(), world.member2, c)).toMatchObject({ answer: null });
		expect(await contributions.reportedBy(use(), world.member, c)).toBeUndefined();

		const answer = { answer: 'hidden', reason: 'It names a neighbour.' } as const;
		await contributions.answerReport(use(), world.organiser, c, answer);
		expect(await contributions.waitingReports(use(), world.organiser, world.group.id)).toBeNull();
		expect((await listed(true)).count).toBe(1);
		expect(await again(use(), c)).toMatchObject({ hidden_reason: 'It names a neighbour.' });
		const mine = await contributions.reportedBy(use(), world.member2, c);
		expect(mine).toMatchObject({ answer: 'hidden' });
		expect(JSON.stringify(mine)).not.toContain('neighbour');

		const letters = await use().selectFrom('letter').selectAll().execute();
		const about = letters.filter(
			({ kind }) => kind === 'report.new' || kind === 'contribution.hidden'
		);
		expect(about.map(({ kind }) => kind).toSorted()).toEqual(['contribution.hidden', 'report.new']);
		const site = { origin: 'https://soundings.example', name: 'Soundings' };
		for (const letter of about) {
			const composed = await contributions.letters[letter.kind]?.(use(), letter, site);
			expect(JSON.stringify(composed)).not.toMatch(
				/Priscilla|neighbour|Riverside Group|Please look/
			);
		}
		await contributions.restore(use(), world.organiser, c);
		expect(contributions.readable(world.member2, await again(use(), c))).toBe('words');
	});

	it('stand on pages, what waits longest first, without what was withdrawn', async () => {
		const at = now();
		const rows = Array.from({ length: 30 }, (_, index) => ({
			...{ id: id(), contribution_id: c.id, reason: 'other' as const, note: `${index}` },
			...{ reported_by: world.member2.person, at: after(at, -index * 1000) },
			...{ answered_at: index % 2 ? at : null, answered_by: null, answer: null }
		}));
		// one person has one open report about a thing: these come from as many things
		const said = await Promise.all(
			rows.map((_, index) => say(use(), world.member, finding, `Words ${index}`))
		);
		const reports = rows.map((row, index) => ({ ...row, contribution_id: said[index]?.id ?? '' }));
		await use().insertInto('report').values(reports).execute();
		const waiting = await listed();
		expect(waiting.reports[0]?.report.note).toBe('28');
		expect(waiting).toMatchObject({ count: 15, page: 1, pages: 1 });
		expect(await contributions.waitingReports(use(), world.organiser, world.group.id)).toEqual({
			number: 15,
			since: after(at, -28 * 1000)
		});

		await use()
			.updateTable('report')
			.set({ answered_at: null })
			.where('answered_at', '=', at)
			.execute();
		const all = await listed(false, 2);
		expect(all).toMatchObject({ count: 30, page: 2, pages: 2 });
		expect(all.reports.length).toBe(5);
		expect((await listed(false, 9)).page).toBe(2);

		await contributions.withdraw(use(), world.member, await again(use(), said[28] ?? c));
		expect((await listed()).reports[0]?.report.note).toBe('29');
		expect((await listed()).count).toBe(29);
	});
});
