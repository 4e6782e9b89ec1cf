import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { close, lettersTo, say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as prompts from '../prompts/index.ts';
import * as outcomes from './index.ts';

type Finding = prompts.Finding;
const to = { origin: 'https://example.org', name: 'Soundings' };

const input = (cited: { id: string }[], other: Partial<outcomes.OutcomeInput> = {}) => ({
	question_id: null,
	kind: 'changed wording' as const,
	you_said: 'Some people would not call it holding.',
	we_did: 'We now say staying with people.',
	reason: 'It was your word for it.',
	standard: null,
	contributions: cited.map(({ id }) => id),
	...other
});

/** Drafts and tells. */
async function tell(
	db: Db,
	world: World,
	finding: Finding,
	cited: { id: string }[],
	other: Partial<outcomes.OutcomeInput> = {}
) {
	const drafted = await outcomes.draft(db, world.researcher, finding.prompt, input(cited, other));
	if (typeof drafted === 'string') throw new Error(drafted);
	const outcome = await outcomes.byNumber(db, world.study, String(drafted.number));
	await outcomes.tell(db, world.researcher, outcome);
	return outcomes.byNumber(db, world.study, String(drafted.number));
}

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

	describe('as drafts', () => {
		it('refuse quotation marks, questions and words of elsewhere, and nothing behind them', async () => {
			const db = use();
			finding = await openFinding(db, world);
			const other = await openFinding(db, world);
			const said = await say(db, world.member, finding, 'Staying.');
			const strange = await say(db, world.member, other, 'Elsewhere.');
			const draft = (cited: { id: string }[], more: Partial<outcomes.OutcomeInput> = {}) =>
				outcomes.draft(db, world.researcher, finding.prompt, input(cited, more));

			for (const mark of ['"', '“', '”', '«', '„'])
				expect(await draft([said], { you_said: `You said ${mark}staying` })).toBe('quotation');
			expect(await draft([said], { you_said: 'It’s the people’s word' })).toMatchObject({
				number: 1
			});
			expect(await draft([said], { question_id: other.questions[0]?.id ?? '' })).toBe('question');
			expect(await draft([strange])).toBe('contributions');
			expect(await draft([said, { id: 'nothing' }])).toBe('contributions');
			expect(await draft([])).toBe('contributions');
			await expect(
				outcomes.draft(db, world.member, finding.prompt, input([said]))
			).rejects.toMatchObject({ status: 404 });
		});

		it('are seen by nobody else, and change until they are told', async () => {
			const db = use();
			const said = await say(db, world.member, finding, 'Being there.');
			const drafted = await outcomes.draft(db, world.researcher, finding.prompt, input([said]));
			if (typeof drafted === 'string') throw new Error(drafted);
			expect(await at(said)).toBe('received');
			expect(await outcomes.ofGroup(db, world.member, world.group)).toEqual([]);

			const changed = { ...input([said]), we_did: 'Something better.' };
			expect(await outcomes.change(db, world.lead, drafted, changed)).toMatchObject({
				we_did: 'Something better.'
			});
			const outcome = await outcomes.byNumber(db, world.study, String(drafted.number));
			expect(await outcomes.tell(db, world.lead, outcome)).toBe(true);
			expect(await outcomes.tell(db, world.lead, outcome)).toBe(false);
			expect(await outcomes.change(db, world.lead, drafted, changed)).toBe('told');
		});
	});

	describe('when told', () => {
		it('go to each writer once, by their own way, and to the group', async () => {
			const db = use();
			finding = await openFinding(db, world);
			const one = await say(db, world.member, finding, 'A secret sentence of Mo.');
			const two = await say(db, world.member, finding, 'And another one.');
			const three = await say(db, world.member2, finding, 'Winnie says so too.');
			const outcome = await tell(db, world, finding, [one, two, three]);

			expect(await lettersTo(db, world.member.person, 'outcome.told')).toContain(outcome.id);
			const letter = await db
				.selectFrom('letter')
				.selectAll()
				.where('about_id', '=', outcome.id)
				.orderBy('way')
				.execute();
			expect(letter.map(({ way }) => way)).toEqual(['email', 'post']);

			const written = await outcomes.letters['outcome.told']?.(db, letter[0]!, to);
			expect(written?.from).toBe(world.group.discreet_name);
			expect(written?.text).toContain(outcome.we_did);
			expect(written?.text).toContain('https://example.org/me/contributions');
			expect(written?.text).not.toContain('secret sentence');

			const [told] = await outcomes.ofGroup(db, world.member2, world.group);
			expect(told?.outcomes[0]?.outcome.id).toBe(outcome.id);
			expect(told?.outcomes[0]?.numbers).toEqual([one.number, two.number, three.number]);
			expect(await at(one)).toBe('outcome');
		});

		it('reach nobody else where they rest on private words alone', async () => {
			const db = use();
			finding = await openFinding(db, world);
			const mine = await say(db, world.member, finding, 'Only for you.', { audience: 'private' });
			const open = await say(db, world.member2, finding, 'For all.');
			const outcome = await tell(db, world, finding, [mine], { you_said: 'A private matter.' });

			expect(outcome.open).toBe(false);
			const told = await outcomes.ofGroup(db, world.member2, world.group);
			expect(JSON.stringify(told)).not.toContain('A private matter.');
			expect(await lettersTo(db, world.member.person, 'outcome.told')).toContain(outcome.id);
			expect(await lettersTo(db, world.member2.person, 'outcome.told')).not.toContain(outcome.id);

			await close(db, world, finding);
			expect(await outcomes.settle(db, finding.prompt.id)).toBe(false);
			expect(await at(mine)).toBe('outcome');
			expect((await state(open))?.outcomes).toEqual([]);
		});

		it('are not written to whoever left or took their words back', async () => {
			const db = use();
			finding = await openFinding(db, world);
			const said = await say(db, world.member, finding, 'Taken back soon.');
			const stays = await say(db, world.member2, finding, 'Stays.');
			const outcome = await tell(db, world, finding, [said, stays]);
			const letters = await db
				.selectFrom('letter')
				.selectAll()
				.where('about_id', '=', outcome.id)
				.execute();
			const compose = outcomes.letters['outcome.told'];
			const to1 = letters.find((letter) => letter.person_id === world.member.person)!;
			const to2 = letters.find((letter) => letter.person_id === world.member2.person)!;
			await contributions.withdraw(db, world.member, await contributions.find(db, said.id));
			expect(await compose?.(db, to1, to)).toBeNull();
			expect(await compose?.(db, to2, to)).not.toBeNull();
			await groups.leave(db, world.member2, world.group);
			expect(await compose?.(db, to2, to)).toBeNull();
		});
	});

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
