import Sqlite from 'better-sqlite3';
import { migrations } from '../../migrations/index.ts';

/**
 * Reads a whole database file and says what is wrong with it: null when it is sound, whole and ours.
 *
 * @param {string} path
 * @returns {string | null}
 */
export function faultOf(path) {
	const database = new Sqlite(path, { readonly: true, fileMustExist: true });
	try {
		return damage(database) ?? stranger(database);
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	} finally {
		database.close();
	}
}

/** @param {import('better-sqlite3').Database} database */
function damage(database) {
	const found = database.pragma('integrity_check', { simple: true });
	if (found !== 'ok') return `it is damaged: ${found}`;
	const dangling = /** @type {unknown[]} */ (database.pragma('foreign_key_check'));
	return dangling.length ? `${dangling.length} of its rows point at nothing` : null;
}

/** @param {import('better-sqlite3').Database} database */
function stranger(database) {
	const tables = database.prepare("select 1 from sqlite_master where name = 'kysely_migration'");
	if (!tables.get()) return 'it is not a Soundings database';
	const steps = /** @type {{ name: string }[]} */ (
		database.prepare('select name from kysely_migration').all()
	);
	const unknown = steps.find(({ name }) => !(name in migrations));
	return unknown ? `it was made by a newer Soundings (it knows ${unknown.name})` : null;
}
