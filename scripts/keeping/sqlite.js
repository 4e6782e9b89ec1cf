import Sqlite from 'better-sqlite3';
import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { dated, stamp } from './address.js';
import { faultOf } from './check.js';

/**
 * Copies the database to a dated file while the server may run and write, checks the copy, and returns
 * its path. A copy that is not sound is not kept.
 *
 * @param {string} path
 * @param {string} folder
 */
export async function backUp(path, folder) {
	if (!existsSync(path)) throw new Error(`There is no database at ${path} yet.`);
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const target = dated(folder, 'db');
	const part = `${target}.part`;

	const database = new Sqlite(path, { fileMustExist: true, timeout: 5000 });
	try {
		await database.backup(part);
	} finally {
		database.close();
	}
	chmodSync(part, 0o600); // people's words and addresses
	oneFile(part);
	const fault = faultOf(part);
	if (fault) {
		rmSync(part);
		throw new Error(`The copy was thrown away: ${fault}.`);
	}
	renameSync(part, target);
	return target;
}

/**
 * Puts a backup in the database's place. The former database is kept beside it, under the returned name
 * (null when there was none). Refuses, and changes nothing, when the backup is not sound or the
 * database is in use.
 *
 * @param {string} backup
 * @param {string} path
 */
export function restore(backup, path) {
	if (!existsSync(backup)) throw new Error(`There is no file ${backup}.`);
	const fault = faultOf(backup);
	if (fault) throw new Error(`${backup} cannot be restored: ${fault}.`);

	mkdirSync(dirname(path), { recursive: true });
	const part = `${path}.part`;
	copyFileSync(backup, part);
	chmodSync(part, 0o600);
	try {
		const former = setAside(path);
		renameSync(part, path);
		return former;
	} finally {
		rmSync(part, { force: true });
	}
}

/** @param {string} path */
function setAside(path) {
	if (!existsSync(path)) return null;
	try {
		oneFile(path);
	} catch (error) {
		if (isBusy(error))
			throw new Error(`${path} is in use. Stop the server, then try again.`, { cause: error });
		console.error(`The present database cannot be read; it is kept as it is.`); // why one restores
	}
	const former = `${path}.before-${stamp()}`;
	for (const end of ['', '-wal', '-shm'])
		if (existsSync(path + end)) renameSync(path + end, former + end);
	return former;
}

/**
 * Brings what stands in the write-ahead log into the file. SQLite does so only when nobody else has the
 * database open, which is also how we learn that a server still runs.
 *
 * @param {string} path
 */
function oneFile(path) {
	const database = new Sqlite(path, { fileMustExist: true, timeout: 0 });
	try {
		database.pragma('journal_mode = delete');
	} finally {
		database.close();
	}
}

/** @param {unknown} error */
const isBusy = (error) =>
	error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
