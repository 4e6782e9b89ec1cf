import { fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { root } from './root.js';

/** @typedef {{ child: import('node:child_process').ChildProcess, address: string, end: (signal?: NodeJS.Signals) => Promise<void> }} Running */

/**
 * Starts the built server in a process of its own and waits until it answers. It ends with us. The
 * settings of whoever runs this do not reach it; `env` holds all that it is told.
 *
 * @param {{ env: Record<string, string>, log: string, flags?: string[] }} wanted
 * @returns {Promise<Running>}
 */
export async function startServer({ env, log, flags = [] }) {
	const words = openSync(log, 'a');
	const child = fork(root('scripts', 'serve.js'), {
		cwd: root(),
		execArgv: flags,
		stdio: ['ignore', words, words, 'ipc'],
		env: { PATH: process.env.PATH, HOME: process.env.HOME, TZ: process.env.TZ, ...env }
	});
	closeSync(words);
	const early = once(child, 'exit').then(() => {
		throw new Error(`The server ended at once; ${log} says why.`);
	});
	const [told] = await Promise.race([once(child, 'message'), early]);
	early.catch(() => undefined); // from here on, its end is what somebody asked for
	return { child, address: told.address, end: (signal = 'SIGTERM') => end(child, signal) };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
async function end(child, signal) {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = once(child, 'exit');
	child.kill(signal);
	await gone;
}
