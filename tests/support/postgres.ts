import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { open } from '#server/db/open.ts';

/** Where this machine's own PostgreSQL has its programs (Debian's folders); undefined without one. */
export const programs = find();

function find() {
	const all = '/usr/lib/postgresql';
	const here = spawnSync('pg_dump', ['--version'], { encoding: 'utf8' }).stdout ?? '';
	const version = /(\d+)/.exec(here)?.[1] ?? '';
	const folder = join(all, version, 'bin');
	const found = existsSync(all) && readdirSync(all).includes(version);
	return found && existsSync(join(folder, 'initdb')) && owner() ? folder : undefined;
}

/** As whom it runs: it refuses to as root. */
function owner() {
	if (process.getuid?.() !== 0) return { uid: process.getuid?.(), gid: process.getgid?.() };
	const number = (flag: string) => {
		const { status, stdout } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
		return status === 0 ? Number(stdout) : undefined;
	};
	const [uid, gid] = [number('-u'), number('-g')];
	return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

/** Starts this machine's own PostgreSQL on a port of its own, with a password. */
export async function ownServer() {
	const folder = mkdtempSync(join(tmpdir(), 'soundings-own-'));
	chmodSync(folder, 0o755);
	const as = owner() ?? { uid: undefined, gid: undefined };
	if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
	const data = join(folder, 'data');
	const call = (program: string, ...words: string[]) =>
		execFileSync(join(programs ?? '', program), words, { ...as, cwd: folder, stdio: 'ignore' });
	call('initdb', '-D', data, '-U', 'postgres', '--auth=trust', '--locale=C', '--encoding=UTF8');
	const port = 20000 + (randomBytes(2).readUInt16BE() % 10000);
	const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
	call('pg_ctl', '-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start');
	const at = (user: string, name: string) => `postgres://${user}@127.0.0.1:${port}/${name}`;
	const root = open(at('postgres', 'postgres'));
	// not a superuser, as in life, with a password that needs writing down with care
	await sql.raw(`create role soundings login password 'p@ss/w:d'`).execute(root);
	return {
		/** A new, empty database that "soundings" owns. */
		async database() {
			const name = `backup_${randomBytes(6).toString('hex')}`;
			await sql.raw(`create database ${name} owner soundings`).execute(root);
			return at(`soundings:${encodeURIComponent('p@ss/w:d')}`, name);
		},
		async stop() {
			await root.destroy();
			call('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
