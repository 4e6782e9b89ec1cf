import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { migrations } from '../../migrations/index.ts';
import { dated } from './address.js';
import { replay, run } from './tools.js';

/**
 * Copies a PostgreSQL database with PostgreSQL's own tool, while the server may run, and returns the
 * file's path. A copy that is not whole is not kept.
 *
 * @param {string} address
 * @param {string} folder
 */
export async function backUp(address, folder) {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const target = dated(folder, 'dump');
	const part = `${target}.part`;
	writeFileSync(part, '', { mode: 0o600 }); // people's words and addresses
	try {
		await run('pg_dump', address, ['--format=custom', `--file=${part}`]);
		renameSync(part, target);
	} finally {
		rmSync(part, { force: true });
	}
	return target;
}

/**
 * Puts a backup in the database's place, all of it or nothing, after copying what is there now to the
 * returned file. What is there goes whole: a backup from before an update lacks tables that stand there
 * now. Refuses, and changes nothing, when the backup is not ours or the database is in use.
 *
 * @param {string} backup
 * @param {string} address
 * @param {string} folder
 */
export async function restore(backup, address, folder) {
	if (!existsSync(backup)) throw new Error(`There is no file ${backup}.`);
	const fault = await faultOf(backup);
	if (fault) throw new Error(`${backup} cannot be restored: ${fault}.`);
	if (await inUse(address))
		throw new Error('The database is in use. Stop the server, then try again.');
	const former = await backUp(address, folder);
	await replay(backup, address, EMPTY);
	return former;
}

/**
 * Whether anybody else is connected. A server that was stopped just now is seen leaving for a moment.
 *
 * @param {string} address
 */
async function inUse(address) {
	for (let times = 0; times < 5; times++) {
		if (times) await wait(300);
		const others = await run('psql', address, [
			...['--no-psqlrc', '--tuples-only', '--no-align', `--command=${OTHERS}`]
		]);
		if (Number(others) === 0) return false;
	}
	return true;
}

const OTHERS = `select count(*) from pg_stat_activity
	where datname = current_database() and pid <> pg_backend_pid()`;

/** @param {string} backup */
async function faultOf(backup) {
	const steps = await run('pg_restore', null, [
		...['--data-only', '--table=kysely_migration', '--file=-', backup]
	]).catch(() => null);
	if (steps === null) return 'it is not a backup that pg_restore can read';
	const names = [...steps.matchAll(/^(\d{4}_\w+)\t/gm)].map(([, name = '']) => name);
	if (!names.length) return 'it is not a Soundings database';
	const unknown = names.find((name) => !(name in migrations));
	return unknown ? `it was made by a newer Soundings (it knows ${unknown})` : null;
}

/** All that migrations make. What an extension brought stays, for it is the server's. */
const EMPTY = `
set local client_min_messages = warning;
do $$
declare
	each text;
	ours regnamespace := 'public';
begin
	foreach each in array coalesce((
		select array_agg(what) from (
			select format('table public.%I', relname), oid from pg_class
				where relnamespace = ours and relkind in ('r', 'p')
			union all select 'function ' || oid::regprocedure, oid from pg_proc where pronamespace = ours
			union all select format('text search configuration public.%I', cfgname), oid
				from pg_ts_config where cfgnamespace = ours
			union all select format('text search dictionary public.%I', dictname), oid
				from pg_ts_dict where dictnamespace = ours
		) found (what, id)
		where not exists (select 1 from pg_depend where objid = id and deptype = 'e')
	), '{}')
	loop
		execute regexp_replace(each, '^(table|function|text search \\w+)', 'drop \\1 if exists') || ' cascade';
	end loop;
end $$`;
