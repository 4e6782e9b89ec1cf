import { beforeAll, describe, expect, it } from 'vitest';
import { asked, asking } from '../../../../tests/support/asked.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { again, lettersTo, say } from '../../../../tests/support/said.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import * as contributions from '../contributions/index.ts';
import * as groups from '../groups/index.ts';
import { id } from '../db/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as quotations from './index.ts';

const BODY = 'I waited a year. Nobody rang 👍🏽 me. Then they did.';

describe.each(engines)('asking whether a sentence may be quoted, on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});

	const saidBy = (who = world.member, audience: 'group' | 'private' = 'group') =>
		say(use(), who, finding, BODY, { audience });

	it('keeps the sentence, its place and the words around it, and writes once', async () => {
		const said = await saidBy();
		const box = id();
		const first = await asked(use(), world, said, 'Nobody rang 👍🏽 me.', { box });
		expect(first).toMatchObject({
			...{ words: 'Nobody rang 👍🏽 me.', place: 'our paper', state: 'waiting', usable: null },
			context: 'One person said: […]'
		});
		expect([...said.body].slice(first.starts, first.ends).join('')).toBe(first.words);
		expect(await asking(use(), world, said, 'Nobody rang 👍🏽 me.', { box })).toMatchObject({
			id: first.id
		});
		expect(await quotations.ofPerson(use(), world.member.person)).toHaveLength(1);
		expect(await lettersTo(use(), world.member.person, 'quotation.asked')).toEqual([first.id]);
		expect((await quotations.ofContributions(use(), [said.id])).get(said.id)).toHaveLength(1);
	});

	it('puts a line on the desk for whom no email reaches, and writes no letter', async () => {
		const said = await saidBy(world.member2);
		const asks = await asked(use(), world, said, 'I waited a year.');
		expect((await quotations.forDesk(use(), world.group)).map(({ id }) => id)).toEqual([asks.id]);
		expect(await quotations.forDesk(use(), world.otherGroup)).toEqual([]);
		expect(await lettersTo(use(), world.member2.person, 'quotation.asked')).toEqual([]);
	});

	it('is for the study’s team alone', async () => {
		const said = await saidBy();
		for (const who of [world.member, world.organiser, world.otherResearcher, world.administrator])
			await expect(
				quotations.ask(use(), who, world.study, said, {
					...{ starts: 0, ends: 5, place: 'p', before: 'b', after: '', own: false, box: id() }
				})
			).rejects.toThrow();
		expect(
			await quotations.ask(use(), world.otherResearcher, world.otherStudy, said, {
				...{ starts: 0, ends: 5, place: 'p', before: 'b', after: '', own: false, box: id() }
			})
		).toBe('gone');
	});

	it('is refused where nobody could say yes', async () => {
		const { member, organiser, researcher } = world;
		const refusal = async (
			said: contributions.Contribution,
			words = 'I waited a year.',
			other = {}
		) => asking(use(), world, await again(use(), said), words, other);

		expect(await refusal(await saidBy(member, 'private'))).toBe('private');
		const hidden = await saidBy();
		await contributions.hide(use(), organiser, hidden, 'A reason.');
		expect(await refusal(hidden)).toBe('gone');
		const gone = await saidBy();
		await contributions.withdraw(use(), member, gone);
		expect(await refusal(gone)).toBe('gone');
		const marked = await saidBy();
		await contributions.doNotQuote(use(), member, marked, true);
		expect(await refusal(marked)).toBe('not to be quoted');
		const team = await contributions.reply(use(), researcher, finding, await saidBy(), {
			...{ body: BODY, audience: 'group', box: id() }
		});
		expect(await refusal(team)).toBe('team');
		expect(await refusal(await noted(null))).toBe('nobody');
		expect(await refusal(await noted(member.person))).toBe('noted');
		expect(await refusal(await noted(member.person), undefined, { own: true })).toMatchObject({
			words: 'I waited a year.'
		});

		const said = await saidBy();
		expect(await refusal(said, 'not there')).toBe('words');
		expect(await refusal(said, undefined, { before: ' ', after: '' })).toBe('context');
		expect(await refusal(said, undefined, { before: 'As she said: “I did”, and' })).toBe('marks');
		const long = await say(use(), member, finding, 'a'.repeat(1001));
		expect(await refusal(long, 'a'.repeat(1001))).toBe('long');
	});

	it('is refused while they think, after a no, and twice for one place', async () => {
		const said = await saidBy();
		const first = await asked(use(), world, said, 'Nobody rang');
		expect(await asking(use(), world, said, 'Nobody rang 👍🏽 me.')).toBe('asked');
		expect(await asking(use(), world, said, 'I waited a year.')).toMatchObject({ answer: null });
		const answer = (answer: 'yes' | 'no') =>
			quotations.answer(use(), world.member, first, { answer, words: '', channel: 'web' });
		await answer('yes');
		expect(await asking(use(), world, said, 'Nobody rang')).toBe('asked');
		const elsewhere = await asking(use(), world, said, 'Nobody rang', { place: 'a talk' });
		if (typeof elsewhere === 'string') throw new Error(elsewhere);
		await quotations.giveUp(use(), world.lead, world.study, elsewhere);
		await answer('no');
		expect(await asking(use(), world, said, 'rang', { place: 'a third' })).toBe('no');
	});

	it('ends with a team that gives it up, and its letter is not sent', async () => {
		const said = await saidBy();
		const request = await asked(use(), world, said, 'I waited a year.');
		const { researcher, study, otherResearcher, otherStudy } = world;
		await expect(quotations.giveUp(use(), otherResearcher, otherStudy, request)).rejects.toThrow();
		await expect(quotations.giveUp(use(), world.member, study, request)).rejects.toThrow();
		expect(await quotations.giveUp(use(), researcher, study, request)).toBe(true);
		expect(await quotations.giveUp(use(), researcher, study, request)).toBe(false);
		const letter = await use()
			.selectFrom('letter')
			.select('gave_up_at')
			.where('about_id', '=', request.id)
			.executeTakeFirstOrThrow();
		expect(letter.gave_up_at).not.toBeNull();
		const now = await quotations.byRef(use(), request.ref);
		expect(now.state).toBe('given up');
		expect(
			await quotations.answer(use(), world.member, now, {
				answer: 'yes',
				words: '',
				channel: 'web'
			})
		).toBe('over');
	});

	it('reaches nobody who has left: not asked means no', async () => {
		const said = await saidBy(world.member2);
		const request = await asked(use(), world, said, 'Nobody rang');
		await groups.leave(use(), world.member2, world.group);
		expect((await quotations.byRef(use(), request.ref)).state).toBe('ended');
		expect((await quotations.forDesk(use(), world.group)).map(({ id }) => id)).not.toContain(
			request.id
		);
		expect(await asking(use(), world, said, 'I waited')).toBe('left');
	});

	async function noted(person: string | null) {
		const made = await contributions.record(use(), world.organiser, finding, {
			...{ person, question: null, body: BODY, channel: 'phone', given_on: null },
			...{ wording: 'noted', group_may_read: true, read_back: 'phone', box: id() }
		});
		if (typeof made === 'string') throw new Error(made);
		return made;
	}
});
