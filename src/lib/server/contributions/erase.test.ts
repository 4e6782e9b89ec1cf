import { sql } from 'kysely';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kept } from '#lib/kept.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { terms } from '#lib/text/search.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { everywhere } from '../../../../tests/support/everywhere.ts';
import { again, say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import { after, DAY, emptyJournal, now } from '../db/index.ts';
import { migrate } from '../db/migrate.ts';
import { open, type Db } from '../db/open.ts';
import * as drafts from '../drafts/index.ts';
import { keepForm } from '../http/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as contributions from './index.ts';

const PLANTED = 'Philippa keeps zebras behind the gasworks';

describe.each(engines)('erasing what was removed on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});
	afterEach(() => void vi.useRealTimers());

	const search = async (query: string) =>
		(await contributions.search(use(), world.member, { group: world.group.id }, terms(query)))
			.count;

	/** Withdraws it, and moves the clock to so many milliseconds after. */
	async function withdrawnFor(c: contributions.Contribution, milliseconds: number) {
		await contributions.withdraw(use(), world.member, c);
		const { withdrawn_at } = await again(use(), c);
		vi.useFakeTimers({ toFake: ['Date'] });
		vi.setSystemTime(after(withdrawn_at ?? now(), milliseconds));
	}

	it('happens at 24 hours and not a moment before; until then it can be brought back', async () => {
		const c = await say(use(), world.member, finding, PLANTED);
		await withdrawnFor(c, DAY - 50); // each step takes a millisecond
		await contributions.eraseWithdrawn(use());
		expect((await again(use(), c)).body).toBe(PLANTED);
		expect(await contributions.undoWithdraw(use(), world.member, await again(use(), c))).toBe(true);
		vi.useRealTimers();

		await withdrawnFor(await again(use(), c), DAY);
		expect(await contributions.undoWithdraw(use(), world.member, await again(use(), c))).toBe(
			false
		);
		await contributions.eraseWithdrawn(use());
		expect(await again(use(), c)).toMatchObject({ body: '', number: c.number });
		expect((await again(use(), c)).erased_at).not.toBeNull();
	});

	it('reaches everything that was kept of the words', async () => {
		const c = await say(use(), world.member, finding, PLANTED);
		const there = `/groups/${world.group.slug}/contributions/${c.ref}/edit`;
		await contributions.edit(use(), world.member, c, `${PLANTED}, again`);
		await contributions.report(use(), world.member2, c, { reason: 'other', note: PLANTED });
		const form = new FormData();
		form.set('body', PLANTED);
		await keepForm(use(), there, form, world.member.person);
		await keepForm(use(), there, form, null);
		const typed = { box: 'a', what: 'A change', words: ['body'], values: { body: PLANTED } };
		await drafts.save(use(), { ...world.member, path: there, why: 'saved' }, typed);
		await contributions.hide(use(), world.organiser, c, PLANTED);
		expect(await everywhere(use(), PLANTED)).toEqual(
			expect.arrayContaining([
				...['contribution.body', 'contribution.hidden_reason', 'draft.fields'],
				...['earlier_wording.body', 'kept_form.fields', 'report.note']
			])
		);
		kept.set(PLANTED, PLANTED);
		await contributions.removeEarlierWordings(use(), world.member, c);
		expect(kept.size).toBe(0);
		kept.set(PLANTED, PLANTED);
		await withdrawnFor(c, DAY);
		await contributions.eraseWithdrawn(use());
		expect(kept.size).toBe(0);
		expect(await everywhere(use(), PLANTED)).toEqual([]);
		expect(await everywhere(use(), 'zebra')).toEqual([]);
		expect(await search('zebras')).toBe(0);
	});

	it('takes any number in one go, and nothing that was not removed', async () => {
		const many = Array.from({ length: 1100 }, (_, number) => `Gone number ${number}.`);
		const first = await say(use(), world.member, finding, 'Gone first.');
		const row = await use()
			.selectFrom('contribution')
			.selectAll()
			.where('id', '=', first.id)
			.executeTakeFirstOrThrow();
		const gone = { withdrawn_at: after(now(), -2 * DAY), withdrawn_by: world.member.person };
		for (let from = 0; from < many.length; from += 50)
			await use()
				.insertInto('contribution')
				.values(
					many.slice(from, from + 50).map((body, index) => ({
						...{ ...row, ...gone, body, number: null, box_key: null },
						id: `gone-${from + index}`,
						ref: `gone${from + index}`
					}))
				)
				.execute();
		const left = async () =>
			(
				await use()
					.selectFrom('contribution')
					.select('id')
					.where('body', 'like', 'Gone number %')
					.execute()
			).length;

		expect(await left()).toBe(1100);
		await contributions.eraseWithdrawn(use());
		expect(await left()).toBe(0);
		expect((await again(use(), first)).body).toBe('Gone first.');
	});
});

describe('the files of SQLite', () => {
	const folder = mkdtempSync(join(tmpdir(), 'soundings-erase-'));
	let db: Db;

	beforeAll(async () => {
		db = open(join(folder, 'test.db'));
		await migrate(db);
	});
	afterAll(async () => {
		await db.destroy();
		rmSync(folder, { recursive: true, force: true });
	});

	/** Which files hold the text, as bytes: also in pages that nothing uses any more. */
	const holding = (text: string) =>
		readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(text));

	it('hold nothing of what was erased, and no token of it', async () => {
		const world = await makeWorld(db);
		const finding = await openFinding(db, world);
		for (let number = 0; number < 60; number++)
			await say(db, world.member2, finding, `Somebody else says something ${number} times.`);
		const long = `${PLANTED}. ${'Wyvernhazel and more. '.repeat(300)}`;
		const c = await say(db, world.member, finding, long);
		await contributions.edit(db, world.member, c, `${PLANTED}, in short. Quincebramble.`);
		for (let number = 0; number < 60; number++)
			await say(db, world.member2, finding, `Somebody else says more ${number} times.`);
		expect(holding('Philippa keeps zebras')).not.toEqual([]);

		await contributions.withdraw(db, world.member, c);
		const old = { withdrawn_at: after(now(), -DAY) };
		await db.updateTable('contribution').set(old).where('id', '=', c.id).execute();
		await contributions.eraseWithdrawn(db);
		await emptyJournal(db);
		for (const text of ['hilippa', 'asworks', 'ernhazel', 'cebrambl'])
			expect(holding(text), text).toEqual([]);
		await sql`insert into contribution_words (contribution_words) values ('integrity-check')`.execute(
			db
		);
	});
});
