import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from '../serving/root.js';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
	process.once(signal, () => {
		for (const child of running) endAll(child);
		process.exit(1);
	});

/**
 * Runs a command. What it says is shown at once with `show`, written to a file with `log`, and
 * returned in every case.
 *
 * @param {string} command
 * @param {{ show?: boolean, log?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<{ status: number, output: string }>}
 */
export function run(command, { show, log, env } = {}) {
	return new Promise((resolve) => {
		const child = spawn(command, {
			cwd: root(),
			env: { ...process.env, ...env },
			shell: true,
			detached: process.platform !== 'win32', // a group of its own, so that it can be ended whole
			stdio: ['ignore', 'pipe', 'pipe']
		});
		running.add(child);
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (/** @type {Buffer} */ part) => {
				output += part;
				if (show) process.stdout.write(part);
			});
		child.on('close', (code) => {
			running.delete(child);
			if (log) {
				mkdirSync(dirname(root(log)), { recursive: true });
				writeFileSync(root(log), output);
			}
			resolve({ status: code ?? 1, output });
		});
	});
}

/**
 * A command and all that it started: servers, browsers, a database.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function endAll({ pid }) {
	if (!pid) return;
	process.kill(process.platform === 'win32' ? pid : -pid, 'SIGINT');
}
