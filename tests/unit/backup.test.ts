import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backUp, restore } from '../../scripts/keeping/sqlite.js';
import { migrate } from '#server/db/migrate.ts';
import { open } from '#server/db/open.ts';
import { id, now } from '#server/db/values.ts';

let folder: string;
let path: string;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'soundings-backup-'));
	path = join(folder, 'soundings.db');
	await using(path, migrate);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a backup taken while the database is open brings back what was there', async () => {
	const db = open(path);
	await note(db, 'before');
	const file = await backUp(path, join(folder, 'backups'));
	await note(db, 'after');
	await db.destroy();

	const former = restore(file, path);
	expect(await using(path, verbs)).toEqual(['before']);
	expect(await using(former ?? '', verbs)).toEqual(['before', 'after']);
});

it('a backup is one dated file that only its owner can read', async () => {
	const file = await backUp(path, join(folder, 'backups'));
	expect(file).toMatch(/soundings-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.db$/);
	expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
	expect(statSync(file).mode & 0o077).toBe(0);
});

it('a second backup in the same second does not take the place of the first', async () => {
	const made = [];
	for (let n = 0; n < 3; n++) made.push(await backUp(path, folder));
	expect(new Set(made).size).toBe(3);
});

it('a database in use by another process is not overwritten', async () => {
	const file = await backUp(path, join(folder, 'backups'));
	const server = join(folder, 'server.mjs');
	const driver = import.meta.resolve('better-sqlite3');
	writeFileSync(
		server,
		`import Sqlite from '${driver}';
		const database = new Sqlite(process.argv[2]);
		database.prepare('select * from kysely_migration').all();
		process.send('open');
		process.on('message', () => database);`
	);
	const child = fork(server, [path]);
	await once(child, 'message');
	expect(() => restore(file, path)).toThrow(/in use/);
	expect(readdirSync(folder).filter((name) => /part|before/.test(name))).toEqual([]);
	child.kill('SIGKILL');
	await once(child, 'exit');
	expect(restore(file, path)).toContain('before-');
});

it('what is damaged or not ours is refused, and the database stays', async () => {
	const file = join(folder, 'letter.db');
	writeFileSync(file, 'This is a letter, not a database.');
	expect(() => restore(file, path)).toThrow(/cannot be restored/);
	await using(file + '2', async () => undefined);
	expect(() => restore(file + '2', path)).toThrow(/not a Soundings database/);
	expect(() => restore(join(folder, 'none.db'), path)).toThrow(/no file/);
	expect(await using(path, verbs)).toEqual([]);
});

it('a damaged database is put aside, not in the way', async () => {
	const file = await backUp(path, join(folder, 'backups'));
	writeFileSync(path, 'Something wrote over it.');
	const former = restore(file, path);
	expect(await using(path, verbs)).toEqual([]);
	expect(readFileSync(former ?? '', 'utf8')).toBe('Something wrote over it.');
});

async function using<T>(path: string, work: (db: ReturnType<typeof open>) => Promise<T>) {
	const db = open(path);
	const result = await work(db);
	await db.destroy();
	return result;
}

async function note(db: ReturnType<typeof open>, verb: string) {
	const row = { id: id(), at: now(), verb, object_kind: 'test', object_id: id() };
	await db.insertInto('audit_event').values(row).execute();
}

async function verbs(db: ReturnType<typeof open>) {
	const rows = await db.selectFrom('audit_event').select('verb').orderBy('id').execute();
	return rows.map((row) => row.verb);
}
