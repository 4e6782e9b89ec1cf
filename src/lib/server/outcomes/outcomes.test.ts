import { beforeAll, describe, expect, it } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { close, lettersTo, say } from '../../../../tests/support/said.ts';
import { input, tell } from '../../../../tests/support/told.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as contributions from '../contributions/index.ts';
import * as groups from '../groups/index.ts';
import type * as prompts from '../prompts/index.ts';
import * as outcomes from './index.ts';

type Finding = prompts.Finding;
const to = { origin: 'https://example.org', name: 'Soundings' };

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
			expect(await outcomes.tell(db, world.lead, outcome)).toBeNull();
			expect(await outcomes.tell(db, world.lead, outcome)).toBe('told');
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

		it('lead each writer alone to their own words, private ones too', async () => {
			const db = use();
			finding = await openFinding(db, world);
			const secret = await say(db, world.member, finding, 'A secret.', { audience: 'private' });
			const mine = await say(db, world.member2, finding, 'For all.');
			const outcome = await tell(db, world, finding, [secret, mine]);
			const seenBy = async (who: typeof world.member) =>
				(await outcomes.ofGroup(db, who, world.group))
					.flatMap((told) => told.outcomes)
					.find((told) => told.outcome.id === outcome.id);
			const number = mine.number;
			expect(await seenBy(world.member)).toMatchObject({
				...{ numbers: [number], own: [{ ref: secret.ref, number: null }] }
			});
			expect(await seenBy(world.member2)).toMatchObject({
				...{ numbers: [number], own: [{ ref: mine.ref, number }] }
			});
			expect(await seenBy(world.organiser)).toMatchObject({ numbers: [number], own: [] });
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
});
