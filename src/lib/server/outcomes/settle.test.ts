import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { close, lettersTo, say } from '../../../../tests/support/said.ts';
import { tell } from '../../../../tests/support/told.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as prompts from '../prompts/index.ts';
import * as outcomes from './index.ts';

type Finding = prompts.Finding;

const answered = async (db: Db, { prompt }: Finding) =>
	(await prompts.find(db, prompt.id)).prompt.answered_at !== null;

describe.each(engines)('outcomes on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	beforeAll(async () => {
		world = await makeWorld(use());
	});

	const state = async (said: contributions.Contribution) =>
		(await outcomes.states(use(), [await contributions.find(use(), said.id)])).get(said.id);

	async function at(said: contributions.Contribution) {
		return (await state(said))?.at;
	}

	describe('of a finding that is answered', () => {
		it('leave nobody at read (planted sentence 10)', async () => {
			const db = use();
			world = await makeWorldAgain(db);
			finding = await openFinding(db, world);
			const cited = await say(db, world.member, finding, 'Cited.');
			const same = await say(db, world.member2, finding, 'Not cited, same question.');
			const other = await say(db, world.member2, finding, 'To the other.', { question: 1 });
			const whole = await say(db, world.member2, finding, 'To the whole.', { question: null });
			const replied = await contributions.reply(db, world.member, finding, other, {
				body: 'I think so too.',
				audience: 'group',
				box: 'box'
			});
			const all = [cited, same, other, whole, replied];
			await contributions.markRead(
				db,
				world.researcher,
				world.study.id,
				all.map(({ id }) => id)
			);
			const [asked, askedToo] = finding.questions.map(({ id }) => id);
			const first = await tell(db, world, finding, [cited], { question_id: asked });
			expect(await at(same)).toBe('read');
			await close(db, world, finding);
			expect(await outcomes.settle(db, finding.prompt.id)).toBe(false);

			const second = await tell(db, world, finding, [other], { question_id: askedToo });
			expect(await answered(db, finding)).toBe(false);
			const third = await tell(db, world, finding, [whole]);
			expect(await answered(db, finding)).toBe(true);

			for (const said of all) expect(await at(said)).toBe('outcome');
			const ids = async (said: contributions.Contribution) =>
				(await state(said))?.outcomes.map(({ id }) => id);
			expect(await ids(same)).toEqual([first.id]);
			expect(await ids(replied)).toEqual([second.id]);
			expect(await ids(whole)).toEqual([third.id]);
		});

		it('are told to those whom none of them cites, once', async () => {
			const db = use();
			world = await makeWorldAgain(db);
			finding = await openFinding(db, world);
			const cited = await say(db, world.member, finding, 'Cited.');
			await say(db, world.member2, finding, 'Not cited.');
			await say(db, world.member2, finding, 'Not cited either.');
			await close(db, world, finding);
			const outcome = await tell(db, world, finding, [cited]);
			expect(await answered(db, finding)).toBe(true);
			expect(await lettersTo(db, world.member2.person, 'outcome.told')).toEqual([outcome.id]);
		});

		it('settle by themselves once the day has passed, and not before', async () => {
			const db = use();
			world = await makeWorldAgain(db);
			finding = await openFinding(db, world);
			const cited = await say(db, world.member, finding, 'Cited.');
			await tell(db, world, finding, [cited]);
			expect(await answered(db, finding)).toBe(false);
			const past = { closes_on: '2026-01-01' as never };
			await db.updateTable('prompt').set(past).where('id', '=', finding.prompt.id).execute();
			await outcomes.settleAll(db);
			expect(await answered(db, finding)).toBe(true);
		});
	});

	it('are owed when the day has passed, to the group and by the study', async () => {
		const db = use();
		world = await makeWorldAgain(db);
		finding = await openFinding(db, world);
		const said = await say(db, world.member, finding, 'Waiting.');
		expect(await outcomes.owed(db, { group: world.group.id })).toEqual([]);
		expect(await outcomes.promised(db, { group: world.group.id })).toMatchObject([{ days: 0 }]);

		const past = { closes_on: '2026-01-01', feedback_due: '2026-01-02' } as never;
		await db.updateTable('prompt').set(past).where('id', '=', finding.prompt.id).execute();
		for (const of of [{ group: world.group.id }, { study: world.study.id }]) {
			const [owed] = await outcomes.owed(db, of);
			expect(owed).toMatchObject({ due: '2026-01-02', by: 'Rosa', title: finding.version.title });
			expect(owed?.days).toBeGreaterThan(0);
		}
		await tell(db, world, finding, [said]);
		expect(await outcomes.owed(db, { group: world.group.id })).toEqual([]);
	});

	let worlds = 0;
	/** Another world in the same database, its addresses made its own. */
	async function makeWorldAgain(db: Db) {
		worlds++;
		for (const table of ['group', 'study'] as const) {
			const rows = await db.selectFrom(table).select(['id', 'slug']).execute();
			for (const { id, slug } of rows)
				await db
					.updateTable(table)
					.set({ slug: `${slug}-${worlds}` })
					.where('id', '=', id)
					.execute();
		}
		return makeWorld(db);
	}
});
