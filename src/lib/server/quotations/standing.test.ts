import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asked } from '../../../../tests/support/asked.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { everywhere } from '../../../../tests/support/everywhere.ts';
import { lettersTo, say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';
import * as accounts from '../accounts/index.ts';
import * as contributions from '../contributions/index.ts';
import { id } from '../db/index.ts';
import { keepForm } from '../http/index.ts';
import { leave } from '../leaving/index.ts';
import type { Finding } from '../prompts/index.ts';
import { composers } from '../letters/index.ts';
import * as quotations from './index.ts';

const WORDS = 'Ottilie counts the herons.';
const NEW = 'Ottoline counts the egrets.';

describe.each(engines)('a quotation on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	let said: contributions.Contribution;
	let request: quotations.Quotation;
	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});
	beforeEach(async () => {
		said = await say(use(), world.member, finding, `I think so. ${WORDS} That is all.`);
		request = await asked(use(), world, said, WORDS);
	});

	const words = async () => (await quotations.standing(use(), [request.id])).get(request.id);
	const state = async () => (await quotations.byRef(use(), request.ref)).state;
	const answer = (
		answer: 'yes' | 'no' | 'changed',
		{ by = world.member, words = '' }: { by?: Actor; words?: string } = {}
	) => {
		const channel = by === world.member ? ('web' as const) : ('phone' as const);
		return quotations.answer(use(), by, request, { answer, words, channel });
	};
	const permit = (answer: 'yes' | 'no') =>
		accounts.permit(use(), world.member, {
			...{ person: world.member.person, purpose: 'quote', answer, how: 'web' }
		});

	it('stands from the yes of its giver, and not before, nor after a no', async () => {
		expect(await words()).toBeUndefined();
		await permit('yes'); // to quoting at all: this sentence was asked about for itself
		expect(await words()).toBeUndefined();
		expect(await answer('yes')).toBeNull();
		expect(await words()).toBe(WORDS);
		expect(await answer('no')).toBeNull();
		expect(await words()).toBeUndefined();
		expect(await state()).toBe('no');
		expect(await answer('yes')).toBeNull();
		expect(await words()).toBe(WORDS);
	});

	it('stands in the words that its giver put in its place', async () => {
		expect(await answer('changed', { words: '  ' })).toBe('words');
		expect(await answer('changed', { words: ` ${NEW} ` })).toBeNull();
		expect(await words()).toBe(NEW);
		// the same words again are no change
		expect(await answer('changed', { words: WORDS })).toBeNull();
		expect(await state()).toBe('yes');
		expect(await answer('changed', { words: NEW })).toBeNull();
		await answer('no');
		expect(await everywhere(use(), NEW)).toEqual([]);
	});

	it('is answered by nobody else, but by an organiser at their wish, of which they are told', async () => {
		for (const by of [world.member2, world.researcher, world.otherOrganiser, world.administrator])
			await expect(answer('yes', { by })).rejects.toThrow();
		expect(await words()).toBeUndefined();
		expect(await answer('yes', { by: world.organiser })).toBeNull();
		expect(await words()).toBe(WORDS);
		const told = await lettersTo(use(), world.member.person, 'quotation.recorded');
		expect(told.some((about) => about.startsWith(request.id))).toBe(true);
	});

	it('stands no longer than the latest general no, and again with a later yes to it', async () => {
		await permit('no');
		await answer('yes');
		expect(await words()).toBe(WORDS); // asked for itself, later
		await pause();
		await permit('no');
		expect(await words()).toBeUndefined();
		expect(await state()).toBe('ended');
		await pause();
		expect(await answer('yes')).toBeNull();
		expect(await words()).toBe(WORDS);
		await permit('yes');
	});

	it('falls with what it was said in, and stands again where that is undone', async () => {
		const { member, organiser } = world;
		await answer('yes');
		await contributions.withdraw(use(), member, said);
		expect(await words()).toBeUndefined();
		await contributions.undoWithdraw(use(), member, said);
		expect(await words()).toBe(WORDS);
		await contributions.hide(use(), organiser, said, 'A reason.');
		expect(await words()).toBeUndefined();
		await contributions.restore(use(), organiser, await contributions.find(use(), said.id));
		expect(await words()).toBe(WORDS);
		await contributions.makePrivate(use(), member, said);
		expect(await words()).toBeUndefined();
		await contributions.share(use(), member, await contributions.find(use(), said.id));
		await contributions.doNotQuote(use(), member, said, true);
		expect(await words()).toBeUndefined();
		expect(await state()).toBe('ended');
		await contributions.doNotQuote(use(), member, said, false);
		expect(await words()).toBe(WORDS);
	});

	it('falls with an edit that takes the sentence away, and with no other', async () => {
		await answer('yes');
		await contributions.edit(use(), world.member, said, `Another beginning. ${WORDS}`);
		expect(await words()).toBe(WORDS);
		await contributions.edit(use(), world.member, said, 'Nothing of it.');
		expect(await words()).toBeUndefined();
		expect(await state()).toBe('ended');
		expect(await answer('yes')).toBe('over');
	});

	it('stands in its giver’s words when they put these into what they said', async () => {
		await answer('changed', { words: NEW });
		await contributions.edit(use(), world.member, said, `I think so. ${NEW}`);
		expect(await words()).toBe(NEW);
	});

	it('of noted words stands only in words of their giver’s own', async () => {
		const made = await contributions.record(use(), world.organiser, finding, {
			...{ person: world.member.person, question: null, body: WORDS, channel: 'phone' },
			...{ given_on: null, wording: 'noted', group_may_read: true, read_back: 'phone', box: id() }
		});
		if (typeof made === 'string') throw new Error(made);
		request = await asked(use(), world, made, WORDS, { own: true });
		expect(await answer('yes')).toBe('noted');
		expect(await answer('changed', { words: WORDS })).toBeNull();
		expect(await state()).toBe('changed');
		expect(await words()).toBe(WORDS);
	});

	it('keeps no word of a sentence that was edited out and its wording removed for good', async () => {
		const planted = 'Yolanda locks the weir';
		const mine = await say(use(), world.member, finding, `${planted}, I say.`);
		request = await asked(use(), world, mine, planted);
		await contributions.edit(use(), world.member, mine, 'Somebody locks it.');
		await quotations.eraseQuotations(use());
		expect(await everywhere(use(), planted)).toContain('quotation.words');
		await contributions.removeEarlierWordings(use(), world.member, mine);
		await quotations.eraseQuotations(use());
		expect(await everywhere(use(), planted)).toEqual([]);
	});

	it('is in no letter, to anybody', async () => {
		await answer('yes', { by: world.organiser });
		const letters = await use()
			.selectFrom('letter')
			.selectAll()
			.where('about_kind', '=', 'quotation')
			.execute();
		expect(letters.length).toBeGreaterThan(1);
		for (const letter of letters)
			for (const person_id of [world.member.person, world.member2.person]) {
				const to = { ...letter, person_id };
				const where = { origin: 'http://x', name: 'Soundings' };
				const composed = JSON.stringify((await composers[letter.kind]?.(use(), to, where)) ?? '');
				for (const never of [WORDS, 'our paper', 'One person said'])
					expect(composed).not.toContain(never);
				if (person_id !== world.member.person) expect(composed).toBe('""');
			}
	});

	// the last: its member has left then
	it('keeps no word of what is erased: request, answer, context, forms and letters', async () => {
		const planted = 'Zebedee mends the sluice';
		const mine = await say(use(), world.member, finding, `${planted}, I say.`);
		request = await asked(use(), world, mine, planted, { before: `About ${planted}:` });
		await answer('changed', { words: `${planted} well` });
		const form = new FormData();
		form.set('words', planted);
		await keepForm(use(), `/me/quotations/${request.ref}`, form, world.member.person);
		await keepForm(use(), `/groups/x/quotations/${request.ref}`, form, world.organiser.person);
		expect(await everywhere(use(), planted)).not.toEqual([]);
		expect(await leave(use(), world.member, world.group, 'take')).toBeNull();
		expect(await everywhere(use(), planted)).toEqual([]);
		expect(await words()).toBeUndefined();
	});

	const pause = () => new Promise((resolve) => setTimeout(resolve, 3));
});
