import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { everywhere } from '../../../../tests/support/everywhere.ts';
import { close, lettersTo } from '../../../../tests/support/said.ts';
import { actor, makeWorld, type World } from '../../../../tests/support/world.ts';
import { after, DAY, now } from '../db/index.ts';
import * as leaving from '../leaving/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as glossary from './index.ts';

const PHRASE = 'a steady presence, as Priscilla says';
const origin = { origin: 'https://soundings.example', name: 'Soundings' };

describe.each(engines)('asking what a word means on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
	});

	beforeEach(async () => {
		for (const table of ['meaning_asked', 'glossary_entry', 'letter'] as const)
			await use().deleteFrom(table).execute();
	});

	const ask = (phrase = PHRASE, who = world.member) => glossary.ask(use(), who, finding, phrase);
	const open = () => glossary.openAsked(use(), world.study.id);
	const mine = (who = world.member) => glossary.askedBy(use(), who.person, finding.thread.id);
	const write = async (word: string, asked?: glossary.Asked) =>
		glossary.write(
			use(),
			world.researcher,
			{ study: world.study.id },
			{ word, meaning: 'Somebody who is there.' },
			asked
		);
	const one = async () => {
		const [asked] = await open();
		if (!asked) throw new Error('nothing was asked');
		return asked;
	};
	const toLead = () =>
		use()
			.selectFrom('letter')
			.select(['send_after', 'about_id'])
			.where('kind', '=', 'meaning.asked')
			.where('person_id', '=', world.lead.person)
			.orderBy('send_after')
			.execute();
	const compose = async (kind: 'meaning.asked' | 'meaning.written') => {
		const letters = await use().selectFrom('letter').selectAll().where('kind', '=', kind).execute();
		return Promise.all(letters.map((letter) => glossary.letters[kind]?.(use(), letter, origin)));
	};

	it('is for members and organisers, and the team is not told who', async () => {
		for (const who of [world.researcher, world.otherMember, world.administrator])
			await expect(ask(PHRASE, who)).rejects.toHaveProperty('status');
		expect(await ask()).toBe('asked');
		expect(await ask('holding', world.organiser)).toBe('asked');
		const asked = await open();
		expect(asked.map(({ phrase }) => phrase)).toEqual([PHRASE, 'holding']);
		expect(JSON.stringify(asked)).not.toContain(world.member.person);
		expect(await mine()).toHaveLength(1);
		expect(await mine(world.organiser)).toMatchObject([{ phrase: 'holding', word: null }]);
	});

	it('is one question however often somebody asks, and one for each who asks', async () => {
		await ask('Holding');
		await ask(' holding. ');
		await ask('holding', world.member2);
		expect(await open()).toHaveLength(2);
	});

	it('is answered at once where the word is explained already: nobody is troubled', async () => {
		await write('holding');
		expect(await ask('Holdings?')).toBe('known');
		expect(await open()).toEqual([]);
		expect(await mine()).toMatchObject([{ word: 'holding', meaning: 'Somebody who is there.' }]);
		expect(await lettersTo(use(), world.lead.person, 'meaning.asked')).toEqual([]);
	});

	it('tells the team at most once a day, without the words', async () => {
		await ask();
		await ask('holding');
		await ask('realist', world.member2);
		const today = await toLead();
		expect(today).toHaveLength(2);
		expect(today.map(({ send_after }) => send_after <= now())).toEqual([true, false]);

		vi.useFakeTimers({ now: new Date(after(now(), DAY)), toFake: ['Date'] });
		await ask('one more');
		vi.useRealTimers();
		// the one of the next day was there already
		const all = await toLead();
		expect(all).toHaveLength(3);
		expect(new Set(all.map(({ about_id }) => about_id)).size).toBe(3);
		const said = JSON.stringify(await compose('meaning.asked'));
		expect(said).toContain('4 questions wait');
		expect(said).toContain('/studies/link-workers/glossary');
		expect(said).not.toMatch(/Priscilla|holding|realist|Mo\b/);
	});

	it('sends the team nothing once all is answered', async () => {
		await ask();
		await glossary.answerAnotherWay(use(), world.researcher, world.study, await one());
		expect((await compose('meaning.asked')).filter(Boolean)).toEqual([]);
	});

	it('is answered by a meaning, and whoever asked is told without the words', async () => {
		await ask();
		await ask(PHRASE, world.organiser);
		await ask('unlike', world.member2);
		await write('presence', await one());
		expect(await mine()).toMatchObject([{ word: 'presence' }]);
		expect((await open()).map(({ phrase }) => phrase)).toEqual([PHRASE, 'unlike']);
		expect(await lettersTo(use(), world.member.person, 'meaning.written')).toHaveLength(1);
		expect(await lettersTo(use(), world.member2.person, 'meaning.written')).toEqual([]);
		const [letter] = await compose('meaning.written');
		expect(letter?.text).toContain(
			`/groups/riverside/prompts/link-workers-${finding.prompt.number}`
		);
		expect(JSON.stringify(letter)).not.toMatch(/presence|Priscilla|Riverside Group/);
	});

	it('answers everybody who asked in the same words, by whoever explains them there', async () => {
		await ask('holding');
		await ask('Holding', world.member2);
		const words = { word: 'holding', meaning: 'Standing by.' };
		await glossary.write(use(), world.organiser, { group: world.group.id }, words);
		expect(await open()).toEqual([]);
		expect(await mine(world.member2)).toMatchObject([{ meaning: 'Standing by.' }]);
		expect(await compose('meaning.written')).toHaveLength(2);
	});

	it('can be answered another way, and asked once again', async () => {
		await ask();
		const asked = await one();
		await expect(
			glossary.answerAnotherWay(use(), world.organiser, world.study, asked)
		).rejects.toHaveProperty('status');
		await glossary.answerAnotherWay(use(), world.researcher, world.study, asked);
		await glossary.answerAnotherWay(use(), world.researcher, world.study, asked);
		expect(await open()).toEqual([]);
		expect((await mine())[0]?.answered_at).not.toBeNull();
		expect(await compose('meaning.written')).toEqual([]);
		await ask();
		expect(await open()).toHaveLength(1);
	});

	it('stays answered where the word is taken out again', async () => {
		await ask();
		const entry = await write('presence', await one());
		if (entry === 'taken') throw new Error(entry);
		await glossary.remove(use(), world.researcher, { study: world.study.id }, entry);
		expect(await mine()).toMatchObject([{ word: null }]);
		expect((await mine())[0]?.answered_at).not.toBeNull();
		expect((await compose('meaning.written')).filter(Boolean)).toEqual([]);
	});

	it('leaves no name or word in the audit', async () => {
		await ask();
		await write('presence', await one());
		expect(await everywhere(use(), 'steady presence')).toEqual([
			...['meaning_asked.phrase', 'meaning_asked.phrase_key']
		]);
	});

	it('is in what we hold about somebody, and goes when they take their words away', async () => {
		await ask();
		await ask('holding', world.member2);
		const held = await leaving.everythingOf(use(), world.member);
		expect(JSON.stringify(held)).toContain(PHRASE);
		const leaver = await actor(use(), world.member.person);
		await leaving.leave(use(), leaver, world.group, 'take');
		expect(await everywhere(use(), 'steady presence')).toEqual([]);
		expect(await open()).toHaveLength(1);
	});

	it('is forgotten when the study ends', async () => {
		await ask('holding', world.member2);
		await close(use(), world, finding);
		await leaving.endStudy(use(), world.lead, world.study, { early: true });
		expect(await mine(world.member2)).toEqual([]);
	});
});
