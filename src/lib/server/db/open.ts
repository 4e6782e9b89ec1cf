import Sqlite from 'better-sqlite3';
import {
	CompiledQuery,
	type DatabaseConnection,
	HandleEmptyInListsPlugin,
	Kysely,
	PostgresDialect,
	replaceWithNoncontingentExpression,
	sql,
	SqliteAdapter,
	type SqliteDatabase,
	SqliteDialect,
	type SqliteDialectConfig,
	SqliteDriver
} from 'kysely';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import pg from 'pg';
import type { Tables } from './types.ts';

export type Db = Kysely<Tables>;

/**
 * Opens the database that an address names: `postgres://…`, or the path of an SQLite file.
 * All that differs between the two engines is here, in search.ts and in the migrations' own DDL.
 */
export function open(address: string): Db {
	const dialect = /^postgres(ql)?:\/\//.test(address) ? postgres(address) : sqlite(address);
	const plugins = [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })];
	return new Kysely<Tables>({ dialect, plugins });
}

function postgres(address: string) {
	const pool = new pg.Pool({ connectionString: address, max: 10 });
	// an idle connection that PostgreSQL closes is replaced by the pool; unheard, it would end the server
	pool.on('error', ({ name }) => console.error(`a connection to the database was lost: ${name}`));
	return new PostgresDialect({ pool });
}

function sqlite(path: string) {
	mkdirSync(dirname(path), { recursive: true });
	const database = new Sqlite(path);
	database.pragma('journal_mode = wal');
	database.pragma('synchronous = full'); // an answer that was acknowledged survives a power cut
	database.pragma('foreign_keys = on');
	database.pragma('busy_timeout = 5000');
	database.pragma('recursive_triggers = on'); // else `insert or replace` walks round append-only
	// what is erased is overwritten in the file; no slower that one could measure
	database.pragma('secure_delete = on');
	return new Dialect({ database: prepared(database) });
}

/**
 * Empties the journal that SQLite keeps beside its file, in which erased words could still stand.
 * PostgreSQL clears what is dead with its own vacuum. Never inside a transaction.
 */
export async function emptyJournal(db: Db): Promise<void> {
	if (db.getExecutor().adapter instanceof Adapter)
		await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

/**
 * How far writing has come: while it is the same, nothing was written in between. SQLite counts the rows
 * that this connection changed, and the commits of others. In PostgreSQL it is which transactions are
 * seen; those of other databases beside it move it too.
 */
export async function written(db: Db): Promise<string> {
	const { rows } = await (
		db.getExecutor().adapter instanceof Adapter
			? sql<{ so_far: string }>`
				select total_changes() || ' ' || data_version as so_far from pragma_data_version`
			: sql<{ so_far: string }>`select pg_current_snapshot()::text as so_far`
	).execute(db);
	return rows.map(({ so_far }) => so_far).join();
}

/** How many statements are kept ready; lists of many lengths make many of them. */
const READY = 500;

/** Keeps statements ready, since making one costs as much as running it. All run to their end at once. */
function prepared(database: Sqlite.Database): SqliteDatabase {
	const ready = new Map<string, Sqlite.Statement<unknown[]>>();
	return {
		prepare(sql) {
			const kept = ready.get(sql);
			if (kept) return kept;
			const made = database.prepare<unknown[]>(sql);
			if (ready.size >= READY) ready.clear();
			ready.set(sql, made);
			return made;
		},
		close: () => void database.close()
	};
}

class Adapter extends SqliteAdapter {
	// else a failed migration leaves half of itself behind
	override get supportsTransactionalDdl() {
		return true;
	}
}

/** For how many milliseconds queries may follow one another before everybody else has their turn. */
const TURN = 10;

class Driver extends SqliteDriver {
	#rested = 0;

	// SQLite answers at once and never waits: one long task would hold up every page until its end
	override async acquireConnection() {
		if (performance.now() - this.#rested > TURN) {
			await new Promise((resolve) => setImmediate(resolve));
			this.#rested = performance.now();
		}
		return super.acquireConnection();
	}

	// a deferred transaction that turns into a writing one fails at once when another process writes
	override async beginTransaction(connection: DatabaseConnection) {
		await connection.executeQuery(CompiledQuery.raw('begin immediate'));
	}
}

class Dialect extends SqliteDialect {
	#config: SqliteDialectConfig;

	constructor(config: SqliteDialectConfig) {
		super(config);
		this.#config = config;
	}

	override createAdapter() {
		return new Adapter();
	}

	override createDriver() {
		return new Driver(this.#config);
	}
}
