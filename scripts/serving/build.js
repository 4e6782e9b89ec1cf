import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './root.js';
import { giveUp } from './say.js';

const stamp = root('build', '.sources');
const tool = root('node_modules', 'vite', 'bin', 'vite.js');

/**
 * Builds the website when its sources changed since the last build, and does nothing otherwise.
 * An installation that carries a build but not the tools to make one keeps the build it has.
 */
export async function build() {
	const built = existsSync(root('build', 'handler.js'));
	if (!existsSync(tool)) {
		if (built) return;
		giveUp('There is no build yet, and the tools to make one are not installed: run "npm ci".');
	}
	const sources = fingerprint();
	if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;

	console.log('Building the website (only the first time, and when its sources change) …');
	const { status, output } = await run([tool, 'build']);
	if (status !== 0) giveUp(`${output}\nThe website could not be built.`);
	writeFileSync(stamp, sources);
}

/** What the build depends on, as one hash. */
function fingerprint() {
	const hash = createHash('sha256').update(process.version);
	for (const file of sources()) hash.update(file).update(readFileSync(root(file)));
	return hash.digest('hex');
}

function sources() {
	const single = ['svelte.config.js', 'vite.config.ts', 'package.json', 'package-lock.json'];
	const folders = ['src', 'static', 'migrations'].flatMap((folder) =>
		readdirSync(root(folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
			.map((entry) => join(entry.parentPath, entry.name).slice(root().length))
	);
	return [...single, ...folders.sort()];
}

/**
 * @param {string[]} words
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function run(words) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, words, { cwd: root() });
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (/** @type {Buffer} */ part) => (output += part));
		child.on('close', (status) => resolve({ status, output }));
	});
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
