import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { migrate } from '#server/db/migrate.ts';
import { open, type Db } from '#server/db/open.ts';
import { id, now } from '#server/db/values.ts';
import { backUp, restore } from '../../scripts/keeping/postgres.js';
import { ownServer, programs } from '../support/postgres.ts';

// the tools copy no server newer than themselves, so they get one of their own kind
describe.skipIf(!programs)('a backup of PostgreSQL', { timeout: 120_000 }, () => {
	let server: Awaited<ReturnType<typeof ownServer>>;
	let folder: string;
	let address: string;
	beforeAll(async () => {
		server = await ownServer();
	});
	afterAll(() => server.stop());
	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'soundings-dumps-'));
		address = await server.database();
		await using(migrate);
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	const backups = () => join(folder, 'backups');

	it('taken while the server runs brings back what was there, and keeps what came after', async () => {
		const db = open(address);
		await note(db, 'before');
		const file = await backUp(address, backups());
		await note(db, 'after');
		await db.destroy();

		const former = await restore(file, address, backups());
		expect(await using(verbs)).toEqual(['before']);
		// what the migrations made beside tables is there: nothing is changed in the record of events
		await expect(
			using((db) => sql`update audit_event set verb = 'other'`.execute(db))
		).rejects.toThrow();
		await using(migrate);
		await restore(former, address, backups());
		expect(await using(verbs)).toEqual(['before', 'after']);
	});

	it('from before an update is put in the place of a database that has more tables', async () => {
		await using((db) => note(db, 'before'));
		const file = await backUp(address, backups());
		await using(async (db) => {
			await sql`create table later_thing (event text references audit_event (id))`.execute(db);
			await sql`create function later_sum (a integer, b integer) returns integer language sql return a + b`.execute(
				db
			);
		});
		await restore(file, address, backups());
		expect(await using(verbs)).toEqual(['before']);
		const left = await using((db) =>
			sql`select to_regclass('later_thing') as t, to_regproc('later_sum') as f`.execute(db)
		);
		expect(left.rows).toEqual([{ t: null, f: null }]);
	});

	it('is one dated file that only its owner can read, and none where it did not work', async () => {
		const file = await backUp(address, backups());
		expect(file).toMatch(/soundings-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.dump$/);
		expect(statSync(file).mode & 0o077).toBe(0);
		await expect(backUp(`${address}_none`, backups())).rejects.toThrow(/did not finish/);
		expect(readdirSync(backups())).toHaveLength(1);
	});

	it('is not restored over a database in use', async () => {
		const file = await backUp(address, backups());
		const db = open(address);
		await note(db, 'after');
		await expect(restore(file, address, backups())).rejects.toThrow(/in use/);
		await db.destroy();
		expect(await using(verbs)).toEqual(['after']);
	});

	it('that is damaged, cut short, missing or not ours is refused, and the database stays', async () => {
		await using((db) => note(db, 'mine'));
		const letter = join(folder, 'letter.dump');
		writeFileSync(letter, 'This is a letter, not a database.');
		await expect(restore(letter, address, backups())).rejects.toThrow(/cannot be restored/);
		await expect(restore(`${letter}2`, address, backups())).rejects.toThrow(/no file/);
		const other = await backUp(await server.database(), backups());
		await expect(restore(other, address, backups())).rejects.toThrow(/not a Soundings database/);
		const whole = readFileSync(await backUp(address, folder));
		for (const part of [0.5, 0.9, 0.99]) {
			const cut = join(folder, 'cut.dump');
			writeFileSync(cut, whole.subarray(0, Math.floor(whole.length * part)));
			await expect(restore(cut, address, join(folder, `${part}`))).rejects.toThrow();
		}
		expect(await using(verbs)).toEqual(['mine']);
	});

	async function using<T>(work: (db: Db) => Promise<T>) {
		const db = open(address);
		try {
			return await work(db);
		} finally {
			await db.destroy();
		}
	}
});

async function note(db: Db, verb: string) {
	const row = { id: id(), at: now(), verb, object_kind: 'test', object_id: id() };
	await db.insertInto('audit_event').values(row).execute();
}

async function verbs(db: Db) {
	const rows = await db.selectFrom('audit_event').select('verb').orderBy('id').execute();
	return rows.map((row) => row.verb);
}
