import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { makeWorld } from '../../../../tests/support/world.ts';
import { openPostbox } from '../../../../tests/support/postbox.ts';
import { after, DAY, id, now, type Db, type Instant } from '../db/index.ts';
import { deliver, passedOn, post, simple, undelivered, type Compose } from './index.ts';

const settings = {
	smtp: null as string | null,
	mailFrom: 'post@soundings.example',
	name: 'Soundings',
	address: 'https://soundings.example',
	demo: false
};

const compose: Compose = async () => ({
	from: 'Tuesday group',
	subject: 'News',
	...simple({ paragraphs: ['The team found something.'] })
});
const STOP = `https://soundings.example/letters/${'a'.repeat(43)}/stop`;
const composers = {
	news: compose,
	'sign-in': compose,
	stoppable: async (...of: Parameters<Compose>) => {
		const composed = await compose(...of);
		return composed && { ...composed, stop: STOP };
	},
	gone: async () => null
};

describe.each(engines)('a letter on its way on %s', { timeout: 30_000 }, (engine) => {
	const use = fresh(engine);
	let postbox: Awaited<ReturnType<typeof openPostbox>>;
	let made: ReturnType<typeof makeWorld> | undefined;
	beforeAll(async () => {
		postbox = await openPostbox();
	});
	afterAll(() => postbox.close());
	beforeEach(async () => {
		postbox.accept();
		await postbox.read();
		await use().deleteFrom('letter').execute();
	});

	const turn = (db: Db, changes = {}, more: Parameters<typeof deliver>[4] = {}) =>
		deliver(
			db,
			{ ...settings, smtp: postbox.url, ...changes },
			composers,
			async () => new Map(),
			more
		);
	const letter = (db: Db, kind?: string) =>
		db
			.selectFrom('letter')
			.selectAll()
			.$if(Boolean(kind), (query) => query.where('kind', '=', kind ?? ''))
			.executeTakeFirstOrThrow();
	const queue = (db: Db, kind = 'news', about = id()) =>
		post(db, { kind, email: 'zoe@example.org', way: 'email', about: { kind: 'thing', id: about } });
	const due = (db: Db) => db.updateTable('letter').set({ send_after: now() }).execute();

	it('tries again, and not for ever, where the letter itself is refused', async () => {
		const db = use();
		await queue(db);
		postbox.refuse(452, 'not now', 'letter');
		await turn(db);
		expect(await letter(db)).toMatchObject({ gave_up_at: null, attempts: 1 });
		postbox.refuse(554, 'not from zoe@example.org', 'letter');
		await due(db);
		await turn(db);
		const row = await letter(db);
		expect(row.gave_up_at).not.toBeNull();
		expect(row.trouble).toBe('The mail server refused the letter (554)');
	});

	it('sends the one letter in doubt again, under the same id, when the line broke before "taken"', async () => {
		const db = use();
		await queue(db);
		await queue(db);
		postbox.hangUp();
		await turn(db);
		postbox.accept();
		await due(db);
		await turn(db);
		const ids = (await postbox.read()).map((mail) => mail.messageId);
		expect(ids).toHaveLength(3);
		expect(new Set(ids).size).toBe(2);
	});

	it('says in a letter that can be stopped how one press stops it, and in no other', async () => {
		const db = use();
		await queue(db);
		await queue(db, 'stoppable');
		await turn(db);
		const mails = await postbox.read();
		const header = (at: number, key: string) =>
			mails[at]?.headers.find((each) => each.key === key)?.value;
		expect(header(0, 'list-unsubscribe')).toBeUndefined();
		expect(header(0, 'list-unsubscribe-post')).toBeUndefined();
		expect(header(1, 'list-unsubscribe')).toBe(`<${STOP}>`);
		expect(header(1, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
	});

	it('asks whether the letter may go: now, later or never', async () => {
		const db = use();
		await queue(db);
		const [at, later] = [now(), after(now(), 2 * DAY)];
		const held = { gate: async () => ({ until: later }), clock: () => at };
		await turn(db, {}, held);
		await turn(db, {}, { clock: () => at });
		expect(await letter(db)).toMatchObject({ held_until: later, attempts: 0, claimed_at: null });
		expect(await postbox.read()).toEqual([]);
		await turn(db, {}, { clock: () => after(later, 1) });
		expect(await postbox.read()).toHaveLength(1);

		await queue(db);
		await turn(db, {}, { gate: async () => ({ never: 'No longer wanted' }) });
		expect(await postbox.read()).toEqual([]);
	});

	it('lets what can wait lie in quiet hours, and sends what cannot', async () => {
		const db = use();
		await queue(db);
		await queue(db, 'sign-in');
		const quietHours = { from: 21, to: 8 };
		await db
			.updateTable('letter')
			.set({ send_after: '2026-03-04T12:00:00.000Z' as Instant })
			.execute();
		await turn(db, { quietHours }, { clock: () => '2026-03-04T23:00:00.000Z' as Instant });
		expect(await postbox.read()).toHaveLength(1);
		expect((await letter(db, 'news')).sent_at).toBeNull();
		await turn(db, { quietHours }, { clock: () => '2026-03-05T08:00:00.000Z' as Instant });
		expect(await postbox.read()).toHaveLength(1);
	});

	it('sends each of many letters once', async () => {
		const db = use();
		const row = { kind: 'news', way: 'email', email: 'zoe@example.org', attempts: 0 } as const;
		const at = { created_at: now(), send_after: now() };
		const many = Array.from({ length: 150 }, () => ({
			...{ ...row, ...at, id: id(), about_kind: 'thing', about_id: id() }
		}));
		await db.insertInto('letter').values(many).execute();
		await turn(db);
		const ids = (await postbox.read()).map((mail) => mail.messageId);
		expect(ids).toHaveLength(150);
		expect(new Set(ids).size).toBe(150);
	});

	it('stops after the letter in hand when the server ends', async () => {
		const db = use();
		for (let n = 0; n < 5; n++) await queue(db);
		const end = new AbortController();
		postbox.onLetter(() => end.abort());
		await turn(db, { lettersAMinute: 1 }, { signal: end.signal });
		postbox.onLetter(() => undefined);
		expect(await postbox.read()).toHaveLength(1);
		const rows = await db.selectFrom('letter').select(['claimed_at', 'sent_at']).execute();
		expect(rows.filter((row) => row.sent_at)).toHaveLength(1);
		expect(rows.filter((row) => row.claimed_at)).toEqual([]);
	});

	it('lists what came back for the group, until an organiser has told it', async () => {
		const db = use();
		const world = await (made ??= makeWorld(db));
		await db.deleteFrom('letter').execute();
		const { organiser, group, otherGroup, member } = world;
		const about = { kind: 'thing', id: id() };
		const mail = { kind: 'news', person: member.person, way: 'email', about } as const;
		await post(db, { ...mail, group: group.id, email: 'mo@example.org' });
		await post(db, { ...mail, kind: 'gone', group: group.id, email: 'mo@example.org' });
		postbox.refuse(550, 'no such person');
		await turn(db);
		const [back, ...others] = await undelivered(db, group.id);
		expect(back?.kind).toBe('news');
		expect(others).toEqual([]);
		expect(await undelivered(db, otherGroup.id)).toEqual([]);
		expect(await passedOn(db, organiser, group.id, back!.id)).toBe(true);
		expect(await undelivered(db, group.id)).toEqual([]);
	});
});
