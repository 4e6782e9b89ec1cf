import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/**
 * Starts one of PostgreSQL's own tools on a database. Its complaints go to the screen.
 *
 * @param {string} tool
 * @param {string | null} address none where the tool only reads a file
 * @param {string[]} words
 */
function start(tool, address, words) {
	const url = address === null ? null : new URL(address);
	const PGPASSWORD = url ? decodeURIComponent(url.password) : '';
	if (url) url.password = ''; // other people on the machine can read a command's words
	const child = spawn(tool, [...(url ? [`--dbname=${url.href}`] : []), ...words], {
		env: { ...process.env, ...(PGPASSWORD && { PGPASSWORD }) },
		stdio: ['pipe', 'pipe', 'inherit']
	});
	child.stdin.on('error', () => undefined); // whoever stops reading says why by the way they end
	return { child, done: ended(tool, child) };
}

/**
 * @param {string} tool
 * @param {import('node:child_process').ChildProcess} child
 */
async function ended(tool, child) {
	const [status] = await once(child, 'close').catch((/** @type {unknown} */ error) => {
		throw new Error(
			`The database is PostgreSQL, whose own tools copy it, and ${tool} is not installed here.\n` +
				'Install the PostgreSQL client programs (on Debian: apt-get install postgresql-client),\n' +
				'no older than the database server, or run them on that server.',
			{ cause: error }
		);
	});
	if (status !== 0) throw new Error(`${tool} did not finish. Its own words are above.`);
}

/**
 * Runs a tool to its end and returns what it printed.
 *
 * @param {string} tool
 * @param {string | null} address
 * @param {string[]} words
 */
export async function run(tool, address, words) {
	const { child, done } = start(tool, address, words);
	child.stdin.end();
	const [printed] = await Promise.all([text(child.stdout), done]);
	return printed;
}

/**
 * Lets psql do in one transaction what it is told first, and then what is in a backup. When the backup
 * cannot be read to its end, psql is ended before it can make half of it last.
 *
 * @param {string} backup
 * @param {string} address
 * @param {string} first
 */
export async function replay(backup, address, first) {
	const reader = start('pg_restore', null, [
		'--no-owner',
		'--no-privileges',
		'--no-comments',
		'--file=-',
		backup
	]);
	const writer = start('psql', address, [
		...['--no-psqlrc', '--quiet', '--single-transaction', '--set=ON_ERROR_STOP=1'],
		...[`--command=${first}`, '--file=-']
	]);
	reader.child.stdin.end();
	writer.child.stdout.resume(); // the values that the script's own questions give
	reader.child.stdout.pipe(writer.child.stdin, { end: false });
	const read = reader.done.then(
		() => writer.child.stdin.end(),
		(/** @type {unknown} */ error) => {
			writer.child.kill('SIGKILL');
			throw error;
		}
	);
	const written = writer.done.finally(() => reader.child.stdout.resume());
	const results = await Promise.allSettled([read, written]);
	for (const result of results) if (result.status === 'rejected') throw result.reason;
}
