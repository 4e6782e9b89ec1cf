import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asked } from '../../../../tests/support/asked.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { again, say } from '../../../../tests/support/said.ts';
import { input } from '../../../../tests/support/told.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as accounts from '../accounts/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as quotations from '../quotations/index.ts';
import * as outcomes from './index.ts';

const BODY = 'The planted whole. The planted sentence.';
const to = { origin: 'https://example.org', name: 'Soundings' };

describe.each(engines)('somebody’s own words in an outcome, on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	beforeAll(async () => {
		world = await makeWorld(use());
	});
	beforeEach(async () => {
		finding = await openFinding(use(), world);
		await permit('no');
	});

	const permit = (quote: 'yes' | 'no') =>
		accounts.answerPermissions(use(), world.member, { quote });
	async function draft(said: contributions.Contribution[]) {
		const made = await outcomes.draft(use(), world.researcher, finding.prompt, input(said));
		if (typeof made === 'string') throw new Error(made);
		return made;
	}
	const present = ({ number }: { number: number }) =>
		outcomes.byNumber(use(), world.study, String(number));
	const parts = async (outcome: { number: number }) => (await present(outcome)).parts.slice(1);
	const choices = async (outcome: { number: number }) =>
		(await outcomes.quoteChoices(use(), world.researcher, await present(outcome))).map(
			({ words }) => words
		);
	async function add(outcome: { number: number }, words: string) {
		const of = await present(outcome);
		const all = await outcomes.quoteChoices(use(), world.researcher, of);
		const ref = all.find((each) => each.words === words)?.ref ?? 'nothing';
		return outcomes.addQuote(use(), world.researcher, of, ref);
	}

	it('stand there while their giver lets them be quoted, and leave a notice', async () => {
		await permit('yes');
		const said = await say(use(), world.member, finding, BODY);
		const made = await draft([said]);
		expect(await add(made, BODY)).toBe(1);
		expect(await add(made, BODY)).toBe(1);
		expect(await parts(made)).toEqual([{ kind: 'quote', words: BODY }]);
		await permit('no');
		expect(await parts(made)).toEqual([{ kind: 'gone' }]);
		await permit('yes');
		expect(await parts(made)).toEqual([{ kind: 'quote', words: BODY }]);
		await contributions.hide(use(), world.organiser, await again(use(), said), 'A reason');
		expect(await parts(made)).toEqual([{ kind: 'gone' }]);
		await contributions.withdraw(use(), world.member, await again(use(), said));
		expect(await parts(made)).toEqual([{ kind: 'gone' }]);
	});

	it('are a sentence that its giver said yes to, until that is taken back', async () => {
		const said = await say(use(), world.member, finding, BODY);
		const made = await draft([said]);
		const asks = await asked(use(), world, said, 'The planted sentence.');
		expect(await choices(made)).toEqual([]);
		const answer = (answer: 'yes' | 'no' | 'changed', words = '') =>
			quotations.answer(use(), world.member, asks, { answer, words, channel: 'web' });
		await answer('yes');
		expect(await add(made, 'The planted sentence.')).toBe(1);
		expect(await parts(made)).toEqual([{ kind: 'quote', words: 'The planted sentence.' }]);
		await answer('changed', 'In other words.');
		expect(await parts(made)).toEqual([{ kind: 'quote', words: 'In other words.' }]);
		await answer('no');
		expect(await parts(made)).toEqual([{ kind: 'gone' }]);
	});

	it('are not the whole of it, where its giver said no to a sentence in it', async () => {
		await permit('yes');
		const said = await say(use(), world.member, finding, BODY);
		const made = await draft([said]);
		await add(made, BODY);
		expect(await parts(made)).toEqual([{ kind: 'quote', words: BODY }]);
		const asks = await asked(use(), world, said, 'The planted sentence.');
		const answer = (answer: 'yes' | 'no') =>
			quotations.answer(use(), world.member, asks, { answer, words: '', channel: 'web' });
		await answer('no');
		expect(await parts(made)).toEqual([{ kind: 'gone' }]);
		expect(await choices(made)).toEqual([]);
		// what may be quoted of them in general stands again once that sentence is not in it
		const whole = 'The planted whole.';
		await contributions.edit(use(), world.member, await again(use(), said), whole);
		expect(await parts(made)).toEqual([{ kind: 'quote', words: whole }]);
	});

	it('are never private words, nor words that are not behind it', async () => {
		await permit('yes');
		const secret = await say(use(), world.member, finding, 'Planted.', { audience: 'private' });
		const other = await say(use(), world.member, finding, BODY);
		const made = await draft([secret]);
		expect(await choices(made)).toEqual([]);
		await expect(add(made, BODY)).rejects.toMatchObject({ status: 404 });
		const quoted = await draft([other]);
		await add(quoted, BODY);
		await contributions.makePrivate(use(), world.member, await again(use(), other));
		expect(await parts(quoted)).toEqual([{ kind: 'gone' }]);
		const you_said = 'Retold.\n\n[quote 1]';
		const row = await present(quoted);
		const change = (cited: { id: string }[], words = you_said) =>
			outcomes.change(use(), world.researcher, row, input(cited, { you_said: words }));
		expect(await change([secret])).toBe('quote');
		expect(await change([other], 'Retold.\n\n[quote 2]')).toBe('quote');
		expect(await change([other], 'Retold [quote 1].')).toBe('stray');
		expect(await change([other], '[quote 1]')).toBe('retell');
		expect(await change([other])).toMatchObject({ you_said });
	});

	it('are in no letter, search, summary or list beside the page that fills them', async () => {
		await permit('yes');
		const said = await say(use(), world.member, finding, BODY);
		const made = await draft([said]);
		await outcomes.check(use(), world.lead, made, outcomes.stamp(made));
		await add(made, BODY);
		expect((await present(made)).checked_at).toBeNull();
		await outcomes.tell(use(), world.researcher, await present(made));
		expect(await add(made, BODY)).toBe('told');

		const letter = await use()
			.selectFrom('letter')
			.selectAll()
			.where('about_id', '=', made.id)
			.executeTakeFirstOrThrow();
		const written = JSON.stringify(await outcomes.letters['outcome.told']?.(use(), letter, to));
		expect(written).toContain('Some people would not call it holding.');
		for (const planted of ['planted', '[quote']) expect(written).not.toContain(planted);

		const [told] = await outcomes.ofGroup(use(), world.member2, world.group);
		expect(told?.outcomes[0]?.outcome).toMatchObject({
			you_said: 'Some people would not call it holding.',
			parts: [{ kind: 'prose' }, { kind: 'quote', words: BODY }]
		});
		await permit('no');
		const after = JSON.stringify(
			(await outcomes.ofGroup(use(), world.member2, world.group)).flatMap(({ outcomes }) =>
				outcomes.map(({ outcome: { cites: _, ...shown } }) => shown)
			)
		);
		expect(after).not.toContain('planted');
	});
});
