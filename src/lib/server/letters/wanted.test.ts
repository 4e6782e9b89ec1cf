import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { openPostbox } from '../../../../tests/support/postbox.ts';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import { daysAfter, endOf, today } from '#lib/text/dates.ts';
import { usual } from '#lib/text/letters.ts';
import * as accounts from '../accounts/index.ts';
import { after, id, now, type Db, type Instant } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as mail from '../mail/index.ts';

const settings = { mailFrom: 'a@example.org', name: 'Soundings', address: 'http://x', demo: false };
const written: mail.Compose = async () => ({
	from: 'A',
	subject: 'B',
	text: 'C',
	html: '<p>C</p>'
});
const composers = { 'prompt.new': written, 'meeting.planned': written, 'reach.recorded': written };

describe.each(engines)('which letters somebody gets, on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let whose: { person: string; group: string };
	beforeAll(async () => {
		world = await makeWorld(use());
		whose = { person: world.member.person, group: world.group.id };
	});
	beforeEach(async () => {
		await use().deleteFrom('letter').execute();
		await mail.chooseTopics(use(), world.member, whose, usual);
		await accounts.pauseLetters(use(), world.member, whose.person, null);
	});

	const queue = (db: Db, kind: string, person = whose.person, way: 'email' | 'post' = 'email') =>
		mail.post(db, { kind, person, way, group: whose.group, about: { kind: 'thing', id: id() } });

	/** The kinds that arrive in one turn of the outbox, at that moment. */
	async function arriving(at: Instant = now()): Promise<number> {
		const postbox = await openPostbox();
		await mail.deliver(use(), { ...settings, smtp: postbox.url }, composers, accounts.contacts, {
			...{ gate: groups.gate, clock: () => at }
		});
		const came = postbox.count();
		await postbox.close();
		return came;
	}
	const fates = async () =>
		(await use().selectFrom('letter').select('trouble').execute()).map((row) => row.trouble);

	it('is everything but the letter of the week, where nothing was chosen', async () => {
		const { person } = world.member2;
		expect(await mail.wantedTopics(use(), { ...whose, person })).toEqual([
			...['findings', 'replies', 'outcomes', 'meetings']
		]);
	});

	it('is what they chose, and what is necessary', async () => {
		await mail.chooseTopics(use(), world.member, whose, ['meetings']);
		for (const kind of Object.keys(composers)) await queue(use(), kind);
		expect(await arriving()).toBe(2);
		expect((await fates()).filter(Boolean)).toEqual(['No longer wanted']);
	});

	it('is not what waited when it was turned off, by email or on an organiser’s list', async () => {
		await queue(use(), 'prompt.new');
		await queue(use(), 'prompt.new', whose.person, 'post');
		await mail.chooseTopics(use(), world.member, whose, []);
		expect(await fates()).toEqual(['No longer wanted', 'No longer wanted']);
		await mail.chooseTopics(use(), world.member, whose, usual);
		expect(await arriving()).toBe(0);
		expect(await groups.toPassOn(use(), whose.group)).toEqual([]);
	});

	it('is chosen by them or by an organiser of the group, and by nobody else', async () => {
		for (const actor of [world.member2, world.researcher, world.otherOrganiser])
			await expect(mail.chooseTopics(use(), actor, whose, [])).rejects.toThrow();
		await groups.recordLetters(use(), world.organiser, world.group, whose.person, {
			...{ topics: ['digest'], pausedUntil: null }
		});
		expect(await mail.wantedTopics(use(), whose)).toEqual(['digest']);
		const told = await use().selectFrom('letter').select(['kind', 'person_id']).execute();
		expect(told).toEqual([{ kind: 'letters.recorded', person_id: whose.person }]);
		const [event] = await use()
			.selectFrom('audit_event')
			.selectAll()
			.where('verb', '=', 'letters.chosen')
			.orderBy('id', 'desc')
			.execute();
		expect(event).toMatchObject({ actor_id: world.organiser.person, state: 'digest' });
	});

	it('tells nobody of a wish that changed nothing', async () => {
		const same = { topics: [...usual], pausedUntil: null };
		await groups.recordLetters(use(), world.organiser, world.group, whose.person, same);
		expect(await fates()).toEqual([]);
	});

	it('waits until a pause is over, and goes at once when it is ended before', async () => {
		const until = daysAfter(today(), 10);
		await accounts.pauseLetters(use(), world.member, whose.person, until);
		await queue(use(), 'prompt.new');
		await queue(use(), 'reach.recorded');
		await queue(use(), 'prompt.new', whose.person, 'post');
		expect(await arriving()).toBe(1); // what is necessary
		expect(await groups.toPassOn(use(), whose.group)).toEqual([]);
		const begins = endOf(daysAfter(until, -1));
		expect(await arriving(after(begins, -1))).toBe(0);
		expect(await arriving(begins)).toBe(1);

		await queue(use(), 'prompt.new');
		expect(await arriving()).toBe(0);
		await accounts.pauseLetters(use(), world.member, whose.person, null);
		expect(await arriving()).toBe(1);
		expect(await groups.toPassOn(use(), whose.group)).toHaveLength(1);
	});

	it('is nothing any more once they left the group or the service', async () => {
		const { otherMember, otherGroup } = world;
		const about = { kind: 'thing', id: id() };
		const letter = { person: otherMember.person, group: otherGroup.id, about } as const;
		await mail.post(use(), { ...letter, kind: 'prompt.new', way: 'email' });
		await mail.post(use(), { ...letter, kind: 'reach.recorded', way: 'post' });
		await groups.leave(use(), otherMember, otherGroup);
		expect(await fates()).toEqual(['The person has left', 'The person has left']);
		await mail.post(use(), { ...letter, kind: 'meeting.planned', way: 'email' });
		await mail.post(use(), { ...letter, kind: 'letters.recorded', way: 'post' });
		expect(await arriving()).toBe(0);
		expect(await groups.toPassOn(use(), otherGroup.id)).toEqual([]);

		await use().deleteFrom('letter').execute();
		await mail.post(use(), { ...letter, kind: 'prompt.new', way: 'email', group: null });
		await accounts.retire(use(), world.administrator, otherMember.person);
		expect(await arriving()).toBe(0);
		expect(await fates()).toEqual(['The person has left']);
	});

	it('shows organisers nothing of a letter that is for its person alone', async () => {
		await queue(use(), 'worry.raised', whose.person, 'post');
		expect(await groups.toPassOn(use(), whose.group)).toEqual([]);
	});
});
