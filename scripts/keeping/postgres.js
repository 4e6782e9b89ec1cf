import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stamp } from './address.js';

/**
 * Copies a PostgreSQL database with PostgreSQL's own tool and returns the file's path.
 *
 * @param {string} address
 * @param {string} folder
 */
export function backUp(address, folder) {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const target = join(folder, `soundings-${stamp()}.dump`);
	run('pg_dump', address, ['--format=custom', `--file=${target}`]);
	return target;
}

/**
 * Puts a backup in the database's place, all of it or nothing, after copying what is there now to the
 * returned file. PostgreSQL itself makes it wait while the server uses the tables: stop the server first.
 *
 * @param {string} backup
 * @param {string} address
 * @param {string} folder
 */
export function restore(backup, address, folder) {
	const former = backUp(address, folder);
	run('pg_restore', address, [
		'--clean',
		'--if-exists',
		'--no-owner',
		'--single-transaction',
		backup
	]);
	return former;
}

/**
 * @param {string} tool
 * @param {string} address
 * @param {string[]} words
 */
function run(tool, address, words) {
	const url = new URL(address);
	const PGPASSWORD = decodeURIComponent(url.password);
	url.password = ''; // other people on the machine can read a command's words
	const env = { ...process.env, ...(PGPASSWORD && { PGPASSWORD }) };
	const { error, status } = spawnSync(tool, [`--dbname=${url.href}`, ...words], {
		env,
		stdio: 'inherit'
	});
	if (error)
		throw new Error(
			`The database is PostgreSQL, whose own tools copy it, and ${tool} is not installed here.\n` +
				'Install the PostgreSQL client programs (on Debian: apt-get install postgresql-client),\n' +
				'or run pg_dump and pg_restore on the database server.',
			{ cause: error }
		);
	if (status !== 0) throw new Error(`${tool} did not finish. Its own words are above.`);
}
