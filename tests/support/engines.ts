import { sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { open, type Db } from '#server/db/open.ts';

/** Every domain test runs on both: `describe.each(engines)('…', (engine) => { const use = fresh(engine); … })`. */
export const engines = ['sqlite', 'postgres'] as const;
export type Engine = (typeof engines)[number];

/**
 * A migrated, empty database for this describe block, gone afterwards. Call it while collecting;
 * the returned function gives the open database inside the tests.
 */
export function fresh(engine: Engine): () => Db {
	let db: Db;
	let drop: () => Promise<void>;

	beforeAll(async () => {
		({ db, drop } = engine === 'sqlite' ? await sqlite() : await postgres());
	});
	afterAll(async () => {
		await db.destroy();
		await drop();
	});
	return () => db;
}

/** A database with nothing in it, not even the schema, for what tries the migrations themselves. */
export async function bare(engine: Engine): Promise<{ db: Db; drop: () => Promise<void> }> {
	if (engine === 'sqlite') {
		const folder = mkdtempSync(join(tmpdir(), 'soundings-sqlite-'));
		return {
			db: open(join(folder, 'test.db')),
			drop: async () => rmSync(folder, { recursive: true })
		};
	}
	const address = await copy('template0');
	return { db: open(address), drop: () => onServer(`drop database ${address.split('/').at(-1)}`) };
}

async function sqlite() {
	const folder = mkdtempSync(join(tmpdir(), 'soundings-sqlite-'));
	const path = join(folder, 'test.db');
	copyFileSync(inject('sqlite'), path);
	const db = open(path);
	await sql`pragma synchronous = off`.execute(db); // no test here ends with a power cut
	return { db, drop: async () => rmSync(folder, { recursive: true, force: true }) };
}

/** Databases that no block uses now. To make one takes as long as ten tests: a thousand small files. */
const spare: string[] = [];

async function postgres() {
	const address = spare.pop() ?? (await copy());
	const db = open(address);
	await empty(db);
	return { db, drop: async () => void spare.push(address) };
}

async function copy(template = 'template_soundings') {
	const name = `test_${randomBytes(8).toString('hex')}`;
	await onServer(`create database ${name} template ${template}`);
	return `${inject('postgres')}/${name}`;
}

async function onServer(statement: string) {
	const root = open(`${inject('postgres')}/postgres`);
	await sql.raw(statement).execute(root);
	await root.destroy();
}

/** As migrated: what an earlier block wrote goes, also from tables that are only ever added to. */
async function empty(db: Db) {
	await sql`
		do $$
		declare name text;
		begin
			perform set_config('session_replication_role', 'replica', true);
			for name in
				select tablename from pg_tables
				where schemaname = 'public' and tablename not like 'kysely_%'
			loop
				execute format('delete from %I', name);
			end loop;
		end $$
	`.execute(db);
}
