import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { daysAfter, today } from '#lib/text/dates.ts';
import { openFinding } from '../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { everywhere } from '../../../../tests/support/everywhere.ts';
import { again, say } from '../../../../tests/support/said.ts';
import { actor, makeWorld, type World } from '../../../../tests/support/world.ts';
import type { Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import { after, DAY, now } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import type { Finding } from '../prompts/index.ts';
import * as worries from './index.ts';

const PLANTED = 'She wrote that she does not want to wake up';

describe.each(engines)('worries on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	let wanda: Actor;
	let dev: Actor;
	let c: contributions.Contribution;

	beforeAll(async () => {
		world = await makeWorld(use());
		finding = await openFinding(use(), world);
		wanda = await joined(world.otherMember, 'Wanda');
		dev = await joined(world.otherOrganiser, 'Dev');
	});
	beforeEach(async () => {
		await choose(wanda.person, dev.person);
		c = await say(use(), world.member, finding, 'I am so tired.');
	});

	async function joined(who: Actor, shown_name: string) {
		const joining = { group: world.group, person: who.person, role: 'member' as const };
		await groups.join(use(), world.organiser, { ...joining, shown_name });
		return actor(use(), who.person);
	}
	async function choose(contact: string | null, deputy: string | null) {
		const group = await groups.find(use(), world.group.id);
		return groups.chooseContacts(use(), world.organiser, group, { contact, deputy });
	}
	const raise = (who = world.member2) => worries.raise(use(), who, c, PLANTED);
	const mine = async (who: Actor) =>
		(await worries.list(use(), who, world.group.id)).find(
			({ contribution }) => contribution.id === c.id
		);
	const theOne = async (who = wanda) => (await mine(who)) as worries.Worry;
	const lettersAbout = async (kind: string) => {
		const { worry } = await theOne();
		const letters = await use().selectFrom('letter').selectAll().where('kind', '=', kind).execute();
		return letters.filter(({ about_id }) => about_id.startsWith(worry.id));
	};

	it('are read by the contact and the deputy, and by nobody else', async () => {
		await raise();
		for (const who of [wanda, dev]) expect((await mine(who))?.worry.note).toBe(PLANTED);
		for (const who of [world.organiser, world.member, world.member2])
			await expect(worries.list(use(), who, world.group.id)).rejects.toMatchObject({ status: 403 });
		for (const who of [world.researcher, world.administrator, null])
			await expect(worries.list(use(), who, world.group.id)).rejects.toMatchObject({ status: 404 });
		for (const ref of [(await theOne()).worry.ref, 'nothing'])
			await expect(
				worries.byRef(use(), world.organiser, world.group.id, ref)
			).rejects.toMatchObject({ status: 403 });
	});

	it('are told at once by letters that give nothing away, and again after a day unseen', async () => {
		await raise();
		await raise();
		const told = await lettersAbout('worry.raised');
		const persons = told.map(({ person_id }) => person_id).toSorted();
		expect(persons).toEqual([wanda.person, dev.person].toSorted());
		expect(told.every(({ way, send_after }) => way === 'email' && send_after <= now())).toBe(true);
		const later = await lettersAbout('worry.waiting');
		expect(later.every(({ send_after }) => send_after > after(now(), DAY / 2))).toBe(true);

		const [first] = later;
		const site = { origin: 'https://soundings.example', name: 'Soundings' };
		const write = () => first && worries.letters[first.kind]?.(use(), first, site);
		for (const letter of [...told, ...later]) {
			const written = await worries.letters[letter.kind]?.(use(), letter, site);
			expect(written?.text).toContain(`/worries/${(await theOne()).worry.ref}`);
			expect(JSON.stringify(written)).not.toMatch(
				/worried|wake|tired|Winnie|Mo\b|stay with people/
			);
			expect(written?.subject).not.toMatch(/worr/i);
		}
		await worries.acknowledge(use(), dev, await theOne(), daysAfter(today(), 1));
		expect(await write()).toBeNull();
	});

	it('stand in no report, count, desk or record', async () => {
		await raise();
		const found = await everywhere(use(), PLANTED);
		expect(found).toEqual(['worry.note']);
		expect(await contributions.waitingReports(use(), world.organiser, world.group.id)).toBeNull();
		const events = await use()
			.selectFrom('audit_event')
			.selectAll()
			.where('verb', '=', 'worry.raised')
			.where('object_id', '=', (await theOne()).worry.id)
			.execute();
		expect(events.map(({ actor_id }) => actor_id)).toEqual([null]);
	});

	it('never reach who said it, be it the contact; then the organisers read it', async () => {
		c = await say(use(), wanda, finding, 'Nobody would notice.');
		await raise();
		expect(await mine(wanda)).toBeUndefined();
		expect((await mine(dev))?.worry.note).toBe(PLANTED);
		await choose(wanda.person, null);
		expect((await mine(world.organiser))?.worry.note).toBe(PLANTED);
		expect(await mine(wanda)).toBeUndefined();
	});

	it('are not taken where nobody else could read them', async () => {
		await choose(null, null);
		c = await contributions.reply(use(), world.organiser, finding, c, {
			...{ body: 'I cannot do this any more.', audience: 'group', box: `${Math.random()}` }
		});
		expect(await raise()).toBe('nobody');
		expect(await worries.raisedBy(use(), world.member2, c)).toBeUndefined();
	});

	it('go to every organiser while nobody is chosen, or who was chosen cannot be written to', async () => {
		await choose(null, null);
		await raise();
		expect((await mine(world.organiser))?.worry.note).toBe(PLANTED);
		await expect(mine(wanda)).rejects.toMatchObject({ status: 403 });
		// reached by post: a worry cannot wait for that
		expect(await choose(world.member2.person, null)).toBe('contact not able');
		expect(await choose(wanda.person, wanda.person)).toBe('same');
		expect(await choose(null, dev.person)).toBe('no contact');
	});

	it('are seen, with a day that is told to who raised them, and closed', async () => {
		await raise(world.researcher);
		const day = daysAfter(today(), 2);
		await expect(
			worries.acknowledge(use(), world.organiser, await theOne(), day)
		).rejects.toMatchObject({ status: 403 });
		await worries.acknowledge(use(), wanda, await theOne(), day);
		expect(await worries.raisedBy(use(), world.researcher, c)).toMatchObject({ look_by: day });
		const [letter] = await lettersAbout('worry.seen');
		expect(letter?.person_id).toBe(world.researcher.person);
		const site = { origin: 'https://soundings.example', name: 'Soundings' };
		const written = letter && (await worries.letters['worry.seen']?.(use(), letter, site));
		expect(written?.text).toContain('0114 496 0101');
		expect(JSON.stringify(written)).not.toMatch(/worr|wake|tired|Wanda/);

		await worries.close(use(), dev, await theOne(dev), 'I rang her.');
		expect((await theOne()).worry).toMatchObject({ closing: 'I rang her.' });
		await raise(world.researcher);
		expect((await worries.raisedBy(use(), world.researcher, c))?.closed_at).toBeNull();
	});

	it('pass through no organiser’s hands on paper', async () => {
		await raise();
		await worries.acknowledge(use(), wanda, await theOne(), today());
		expect(await lettersAbout('worry.seen')).toEqual([]);
		expect(worries.inTime(daysAfter(today(), -1))).toBe(false);
		expect(worries.inTime(today())).toBe(true);
		expect(worries.inTime(daysAfter(today(), 15))).toBe(false);
	});

	it('lose their words 90 days after closing, and when their writer takes the words away', async () => {
		await use().deleteFrom('worry').execute();
		await raise();
		await worries.close(use(), wanda, await theOne(), `${PLANTED}, and I rang.`);
		await worries.forgetClosed(use(), after(now(), 89 * DAY));
		expect((await everywhere(use(), PLANTED)).length).toBe(2);
		await worries.forgetClosed(use(), after(now(), 91 * DAY));
		expect(await everywhere(use(), PLANTED)).toEqual([]);

		await raise();
		await worries.takeNotesAway(use(), world.member2.person, world.otherGroup.id);
		expect(await everywhere(use(), PLANTED)).toEqual(['worry.note']);
		await worries.takeNotesAway(use(), world.member2.person, world.group.id);
		expect(await everywhere(use(), PLANTED)).toEqual([]);
	});

	it('leave the words in question to who may read them', async () => {
		c = await say(use(), world.member, finding, 'Only for the organiser.', { audience: 'private' });
		await expect(raise()).rejects.toMatchObject({ status: 404 });
		await raise(world.researcher);
		const { contribution } = await theOne();
		expect(contributions.readable(wanda, await again(use(), contribution))).toBe('nothing');
	});

	it('are no longer read by a contact who left', async () => {
		await raise();
		await groups.leave(use(), wanda, world.group);
		await expect(mine(await actor(use(), wanda.person))).rejects.toMatchObject({ status: 404 });
		expect((await groups.contactsOf(use(), await groups.find(use(), world.group.id))).name).toBe(
			'Wanda' // as typed in the settings, where the chosen person is gone
		);
		expect((await mine(dev))?.worry.note).toBe(PLANTED);
	});
});
