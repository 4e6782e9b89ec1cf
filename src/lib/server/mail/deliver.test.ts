import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { makeWorld } from '../../../../tests/support/world.ts';
import { openPostbox } from '../../../../tests/support/postbox.ts';
import { after, DAY, HOUR, id, now, type Db } from '../db/index.ts';
import { claim } from './claim.ts';
import {
	deliver,
	forgetAbout,
	forgetLetters,
	outbox,
	passedOn,
	post,
	simple,
	toPassOn,
	type Compose
} from './index.ts';

const settings = {
	smtp: null as string | null,
	mailFrom: 'post@soundings.example',
	name: 'Soundings',
	address: 'https://soundings.example',
	demo: false
};

const compose: Compose = async (_, letter, world) => ({
	from: 'Tuesday group',
	subject: `Grüße & "quotes" about ${letter.about_id.slice(0, 4)}`,
	...simple({
		greeting: 'Dear <Zoë>,',
		paragraphs: ['The team found something.\nPlease read it. 🙂'],
		link: { words: 'Read it', href: `${world.origin}/groups/g?a=1&b=2` },
		closing: ['Thank you']
	})
});
const composers = {
	news: compose,
	invitation: compose,
	gone: async () => null,
	broken: async () => {
		throw new Error('on purpose');
	}
};

describe.each(engines)('the outbox on %s', { timeout: 30_000 }, (engine) => {
	const use = fresh(engine);
	let postbox: Awaited<ReturnType<typeof openPostbox>>;
	beforeAll(async () => {
		postbox = await openPostbox();
	});
	afterAll(() => postbox.close());
	beforeEach(async () => {
		postbox.accept();
		await postbox.read();
		await use().deleteFrom('letter').execute();
	});

	const turn = (db: Db, changes = {}) =>
		deliver(db, { ...settings, smtp: postbox.url, ...changes }, composers, async () => new Map());
	const letter = (db: Db) => db.selectFrom('letter').selectAll().executeTakeFirstOrThrow();
	const queue = (db: Db, kind = 'news', about = id()) =>
		post(db, { kind, email: 'zoe@example.org', way: 'email', about: { kind: 'thing', id: about } });
	const due = (db: Db) => db.updateTable('letter').set({ send_after: now() }).execute();

	it('sends a letter that reads as it was written, in text and in HTML', async () => {
		const db = use();
		await queue(db, 'news', 'abcdef');
		await turn(db);
		const [mail, ...others] = await postbox.read();
		expect(others).toEqual([]);
		expect(mail?.from).toEqual({
			name: 'Tuesday group via Soundings',
			address: 'post@soundings.example'
		});
		expect(mail?.to?.[0]?.address).toBe('zoe@example.org');
		expect(mail?.subject).toBe('Grüße & "quotes" about abcd');
		expect(mail?.text).toContain('Dear <Zoë>,\n\nThe team found something.\nPlease read it. 🙂');
		expect(mail?.text).toContain('https://soundings.example/groups/g?a=1&b=2');
		expect(mail?.html).toContain('Dear &lt;Zoë&gt;,');
		expect(mail?.html).toContain('href="https://soundings.example/groups/g?a=1&amp;b=2"');
		expect(mail?.html).not.toMatch(/<(img|script|link)\b/);

		const row = await letter(db);
		expect(row.sent_at).not.toBeNull();
		expect(row.body).toContain('The team found something.');
		await turn(db);
		expect(await postbox.read()).toEqual([]);
	});

	it('keeps no words that sign somebody in, except in the demo, which sends nothing', async () => {
		const db = use();
		await queue(db, 'invitation');
		await turn(db);
		expect(await postbox.read()).toHaveLength(1);
		expect((await letter(db)).body).toBeNull();

		await db.deleteFrom('letter').execute();
		await queue(db, 'invitation');
		await turn(db, { demo: true });
		expect(await postbox.read()).toEqual([]);
		const row = await letter(db);
		expect(row.sent_at).not.toBeNull();
		expect(row.body).toContain('The team found something.');
	});

	it('gives up at once on an address that is refused for good', async () => {
		const db = use();
		await queue(db);
		postbox.refuse(550, 'no such person as zoe@example.org');
		await turn(db);
		const row = await letter(db);
		expect(row.gave_up_at).not.toBeNull();
		expect(row.sent_at).toBeNull();
		expect(row.trouble).toBe('The mail server refused the address (550)');
		const { letters } = await outbox(db, { words: false });
		expect(letters[0]).toMatchObject({ state: 'given up', body: null, subject: null });
	});

	it('tries again after a pause where the server says "later"', async () => {
		const db = use();
		await queue(db);
		postbox.refuse(451, 'greylisted');
		await turn(db);
		const waiting = await letter(db);
		expect(waiting).toMatchObject({
			sent_at: null,
			gave_up_at: null,
			claimed_at: null,
			attempts: 1
		});
		expect(waiting.send_after > after(now(), 50_000)).toBe(true);

		postbox.accept();
		await turn(db);
		expect(await postbox.read()).toEqual([]);
		await due(db);
		await turn(db);
		expect(await postbox.read()).toHaveLength(1);
		expect(await letter(db)).toMatchObject({ attempts: 2, trouble: null, gave_up_at: null });
	});

	it('waits longer each time and gives up for all to see', async () => {
		const db = use();
		await queue(db);
		postbox.refuse(451, 'still not');
		const pauses: number[] = [];
		for (let tries = 0; tries < 20 && !(await letter(db)).gave_up_at; tries++) {
			await due(db);
			const at = Date.now();
			await turn(db);
			pauses.push(Math.round((Date.parse((await letter(db)).send_after) - at) / 60_000));
		}
		expect(pauses.slice(0, 5)).toEqual([1, 5, 30, 120, 720]);
		expect(pauses.length).toBe(9);
		expect((await letter(db)).trouble).toBe('The mail server would not take it now (451)');
	});

	it('lets the others wait untried while the mail server cannot be reached', async () => {
		const db = use();
		await queue(db);
		await queue(db);
		await turn(db, { smtp: 'smtp://127.0.0.1:1' });
		const rows = await db.selectFrom('letter').selectAll().orderBy('attempts').execute();
		expect(rows.map((row) => row.attempts)).toEqual([0, 1]);
		expect(rows[1]?.trouble).toMatch(/could not be reached/);
	});

	it('waits without a mail server', async () => {
		const db = use();
		await queue(db);
		await turn(db, { smtp: null });
		expect(await letter(db)).toMatchObject({ attempts: 0, sent_at: null, claimed_at: null });
	});

	it('frees a claim whose holder was killed, after ten minutes', async () => {
		const db = use();
		await queue(db);
		expect(await claim(db)).toBeDefined(); // and then the server is gone
		await turn(db);
		expect(await postbox.read()).toEqual([]);
		await db
			.updateTable('letter')
			.set({ claimed_at: after(now(), -11 * 60_000) })
			.execute();
		await turn(db);
		expect(await postbox.read()).toHaveLength(1);
	});

	it('gives one letter to one of two who claim together', async () => {
		const db = use();
		// several rounds: in the first, connections are still being opened one after the other
		for (let round = 0; round < 12; round++) {
			await queue(db);
			const claims = await Promise.all([1, 2, 3, 4].map(() => claim(db)));
			expect(claims.filter(Boolean)).toHaveLength(1);
		}
	});

	it('sends nothing that is no longer needed, and survives a letter that cannot be written', async () => {
		const db = use();
		await queue(db, 'gone');
		await turn(db);
		expect(await letter(db)).toMatchObject({ sent_at: null, trouble: 'No longer needed' });
		await db.deleteFrom('letter').execute();
		await queue(db, 'broken');
		await queue(db, 'news');
		await turn(db);
		expect(await postbox.read()).toHaveLength(1);
	});

	it('posts the same thing to a person once, and not before its time', async () => {
		const db = use();
		const person = id();
		const row = { known_name: 'Zoë', reach: 'email', created_at: now() } as const;
		await db
			.insertInto('person')
			.values({ id: person, ...row })
			.execute();
		const about = { kind: 'thread', id: id() };
		const news = { kind: 'news', person, way: 'email', about, after: after(now(), HOUR) } as const;
		await post(db, news);
		await post(db, news);
		expect(await db.selectFrom('letter').selectAll().execute()).toHaveLength(1);
		expect(await claim(db)).toBeUndefined();
		await due(db);
		await turn(db);
		expect(await letter(db)).toMatchObject({
			trouble: 'We have no email address for this person'
		});
	});

	it('erases the words of letters after seven days', async () => {
		const db = use();
		await queue(db);
		await turn(db);
		await forgetLetters(db, after(now(), 6 * DAY));
		expect((await letter(db)).body).not.toBeNull();
		await forgetLetters(db, after(now(), 8 * DAY));
		expect(await letter(db)).toMatchObject({ body: null, subject: null });
	});

	it('erases at once what letters say about words that are gone, and stops those on their way', async () => {
		const db = use();
		const [gone, stays] = [id(), id()];
		await queue(db, 'news', gone);
		await queue(db, 'news', stays);
		await turn(db);
		await queue(db, 'news', gone);
		await forgetAbout(db, 'thing', gone);
		await turn(db);
		expect(await postbox.read()).toHaveLength(2);
		const rows = await db.selectFrom('letter').selectAll().execute();
		expect(rows.map((row) => [row.about_id, row.body === null]).sort()).toEqual(
			[
				[gone, true],
				[gone, true],
				[stays, false]
			].sort()
		);
	});

	it('sends what somebody waits for before the news', async () => {
		const db = use();
		await queue(db);
		await queue(db);
		await queue(db, 'sign-in');
		expect((await claim(db))?.kind).toBe('sign-in');
		expect((await claim(db))?.kind).toBe('news');
	});

	it('shows the administrator every letter once, page by page, and none of its words', async () => {
		const db = use();
		for (let n = 0; n < 3; n++) await queue(db);
		await turn(db);
		const [row] = await db.selectFrom('letter').selectAll().execute();
		const many = Array.from({ length: 110 }, () => ({ ...row!, id: id() }));
		await db.insertInto('letter').values(many).execute();

		const seen: string[] = [];
		let from: string | null = null;
		do {
			const page: Awaited<ReturnType<typeof outbox>> = await outbox(db, { words: false, from });
			expect(JSON.stringify(page)).not.toContain('The team found something');
			seen.push(...page.letters.map((letter) => letter.id));
			from = page.next;
		} while (from);
		expect(seen).toHaveLength(113);
		expect(new Set(seen).size).toBe(113);
		expect((await outbox(db, { words: true })).letters[0]?.body).toContain('The team found');
		expect((await outbox(db, { words: false, from: 'nonsense' })).letters.length).toBeLessThan(51);
	});

	it('keeps what is told by post or phone until an organiser has passed it on, once', async () => {
		const db = use();
		const world = await makeWorld(db);
		await db.deleteFrom('letter').execute();
		const { organiser: actor, group, otherGroup: other } = world;
		const about = { kind: 'thing', id: id() };
		const { person } = world.member;
		await post(db, { kind: 'news', person, way: 'post', about, group: group.id });
		await turn(db);
		expect(await postbox.read()).toEqual([]);
		expect(await toPassOn(db, other.id)).toEqual([]);
		const [waiting] = await toPassOn(db, group.id);
		expect(await passedOn(db, actor, other.id, waiting!.id)).toBe(false);
		expect(await passedOn(db, actor, group.id, waiting!.id)).toBe(true);
		expect(await passedOn(db, actor, group.id, waiting!.id)).toBe(false);
		expect(await toPassOn(db, group.id)).toEqual([]);
	});
});
