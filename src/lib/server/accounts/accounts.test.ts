import { describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { after, DAY, HOUR, now, type Db } from '../db/index.ts';
import {
	addPerson,
	administrators,
	changeReach,
	contacts,
	devices,
	endDevice,
	endOtherDevices,
	find,
	firstStart,
	makeFirstAdministrator,
	mayStart,
	names,
	permissionHistory,
	permissionsOf,
	permit,
	reachGap,
	whoPermit,
	wordings
} from './index.ts';
import { keepSessions } from './sessions.ts';

const actor = (person: string) => ({
	person,
	administrator: false,
	groups: {},
	studies: {},
	locked: []
});

describe.each(engines)('accounts on %s', (engine) => {
	const use = fresh(engine);
	const person = (db: Db, known_name = 'Ann') =>
		addPerson(db, null, { known_name, email: 'Ann@Example.org', reach: 'email' });
	const acting = async (db: Db) => actor((await person(db)).id);

	it('lets the first administrator in by the address of the latest start, once', async () => {
		const db = use();
		const first = (await firstStart(db, 'https://a.example'))!.split('/').at(-1)!;
		const token = (await firstStart(db, 'https://a.example'))!.split('/').at(-1)!;
		expect(await mayStart(db, first)).toBe(false);
		expect(await mayStart(db, token)).toBe(true);
		expect(JSON.stringify(await db.selectFrom('setting').selectAll().execute())).not.toContain(
			token
		);
		const input = { known_name: 'Ada', email: 'ada@example.org' };
		expect(await makeFirstAdministrator(db, 'no', input)).toBeNull();
		const both = await Promise.all([
			makeFirstAdministrator(db, token, input),
			makeFirstAdministrator(db, token, input)
		]);
		const made = both.filter((each) => each !== null);
		expect(made).toHaveLength(1);
		expect(await administrators(db)).toEqual([made[0]?.id]);
		expect(await firstStart(db, 'https://a.example')).toBeNull();
		expect(await mayStart(db, token)).toBe(false);
	});

	it('knows people with and without email, and finds no one by a wrong id', async () => {
		const db = use();
		const ann = await person(db);
		const ben = await addPerson(db, null, { known_name: ' Ben ', phone: ' 1 ', reach: 'phone' });
		expect(await find(db, ann.id)).toMatchObject({ email: 'ann@example.org' });
		expect(await find(db, ben.id)).toMatchObject({ known_name: 'Ben', email: null, phone: '1' });
		await expect(find(db, 'no')).rejects.toMatchObject({ status: 404 });
		expect([...(await names(db, [ann.id, ben.id, 'no'])).values()].sort()).toEqual(['Ann', 'Ben']);
		expect(await names(db, [])).toEqual(new Map());

		await changeReach(db, actor(ann.id), ann.id, {
			reach: 'post',
			address: '1 High Street',
			email: ''
		});
		expect((await contacts(db, [ann.id])).get(ann.id)).toMatchObject({
			...{ email: null, address: '1 High Street', reach: 'post', phone: null }
		});
		expect(reachGap({ reach: 'phone', email: 'a@b.example', phone: ' ' })).toBe('phone');
		expect(reachGap({ reach: 'phone', phone: '1' })).toBeNull();
	});

	it('keeps each answer to a permission with the words that were shown; the latest counts', async () => {
		const db = use();
		const ann = await acting(db);
		const ben = await acting(db);
		expect(await permissionsOf(db, ann.person)).toEqual({ quote: null, thanks: null, keep: null });
		const answer = (answer: 'yes' | 'no', purpose: 'quote' | 'keep' = 'quote') =>
			permit(db, ann, { person: ann.person, purpose, answer, how: 'web' });
		await answer('yes');
		await answer('no');
		await answer('yes', 'keep');
		expect(await permissionsOf(db, ann.person)).toEqual({
			...{ quote: 'no', thanks: null, keep: 'yes' }
		});
		expect(await whoPermit(db, 'quote', [ann.person, ben.person])).toEqual(new Set());
		await answer('yes');
		expect(await whoPermit(db, 'quote', [ann.person, ben.person])).toEqual(new Set([ann.person]));
		expect(await whoPermit(db, 'quote', [ben.person])).toEqual(new Set());
		expect(await whoPermit(db, 'quote', [])).toEqual(new Set());

		const history = await permissionHistory(db, ann.person);
		expect(history).toHaveLength(4);
		expect(history[0]).toMatchObject({
			...{ wording: wordings.quote, how: 'web', recorded_by: ann.person }
		});
		await expect(db.deleteFrom('permission').execute()).rejects.toThrow(/append-only/);
	});

	it('lists a person’s devices, and ends them and nobody else’s', async () => {
		const db = use();
		const ann = await acting(db);
		const ben = await acting(db);
		const sessions = keepSessions(db, true);
		const start = async (who: string, label: string) => {
			const { value } = await sessions.start(who, 'own', label);
			return { value, id: (await sessions.read(value))!.id };
		};
		const phone = await start(ann.person, 'Safari on iPhone');
		const desk = await start(ann.person, 'Firefox on Windows');
		const bens = await start(ben.person, 'Chrome on Android');

		const list = await devices(db, ann.person, desk.id);
		expect(list.map((each) => [each.label, each.here]).sort()).toEqual([
			['Firefox on Windows', true],
			['Safari on iPhone', false]
		]);
		expect(JSON.stringify(list)).not.toContain(desk.value);

		expect(await endDevice(db, ann, bens.id.slice(0, 16))).toBe(false);
		expect(await endDevice(db, ann, '')).toBe(false);
		expect(await sessions.read(bens.value)).not.toBeNull();
		expect(await endDevice(db, ann, phone.id.slice(0, 16))).toBe(true);
		expect(await sessions.read(phone.value)).toBeNull();

		const tablet = await start(ann.person, 'Safari on iPad');
		expect(await endOtherDevices(db, ann, desk.id)).toBe(true);
		expect(await sessions.read(tablet.value)).toBeNull();
		expect(await sessions.read(desk.value)).not.toBeNull();
		expect(await sessions.read(bens.value)).not.toBeNull();
	});

	it('ends a shared device within a day, and keeps one’s own while it is used', async () => {
		const db = use();
		const { person } = await acting(db);
		const sessions = keepSessions(db, true);
		const shared = await sessions.start(person, 'shared', 'x');
		const own = await sessions.start(person, 'own', 'x');
		expect(shared.attributes).not.toHaveProperty('maxAge');
		expect(own.attributes).toHaveProperty('maxAge', (90 * DAY) / 1000);
		const rows = await db.selectFrom('session').selectAll().execute();
		const of = (device: string) =>
			rows.find((row) => row.device === device && row.person_id === person)!;
		expect(of('shared').expires_at <= after(now(), 20 * HOUR)).toBe(true);

		const old = after(now(), -2 * HOUR);
		const soon = after(now(), 10 * DAY);
		await db
			.updateTable('session')
			.set({ seen_at: old, expires_at: soon })
			.where('person_id', '=', person)
			.execute();
		expect((await sessions.read(own.value))?.renewed).not.toBeNull();
		expect((await sessions.read(shared.value))?.renewed).toBeNull();
		const later = await db
			.selectFrom('session')
			.selectAll()
			.where('person_id', '=', person)
			.execute();
		for (const row of later) {
			expect(row.seen_at > old).toBe(true);
			expect(row.expires_at > soon).toBe(row.device === 'own');
		}
	});
});
