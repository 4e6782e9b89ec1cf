import { sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { migrate } from '#server/db/migrate.ts';
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

async function sqlite() {
	const folder = mkdtempSync(join(tmpdir(), 'soundings-sqlite-'));
	const db = open(join(folder, 'test.db'));
	await migrate(db);
	return { db, drop: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function postgres() {
	const server = inject('postgres');
	const name = `test_${randomBytes(8).toString('hex')}`;
	const root = open(`${server}/postgres`);
	await sql.raw(`create database ${name} template template_soundings`).execute(root);
	return {
		db: open(`${server}/${name}`),
		drop: async () => {
			await left(root, name);
			await sql.raw(`drop database ${name} with (force)`).execute(root);
			await root.destroy();
		}
	};
}

/** A pool says it has ended a little before its connections have; one that is cut off then throws. */
async function left(root: Db, database: string, tries = 100): Promise<void> {
	const { rows } = await sql`select 1 from pg_stat_activity where datname = ${database}`.execute(
		root
	);
	if (!rows.length || !tries) return;
	await new Promise((resolve) => setTimeout(resolve, 20));
	return left(root, database, tries - 1);
}
