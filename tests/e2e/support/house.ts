import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE } from './setup.ts';

/** The built server in a process of its own, on a free port, with a copy of the example's database. */
export class House {
	/** Where it answers. Stays the same over restarts. */
	origin = '';
	readonly databasePath: string;
	#folder: string;
	#env: Record<string, string>;
	#child: ChildProcess | null = null;

	/** `name` tells apart what runs side by side; `env` adds settings. */
	constructor(name: string, env: Record<string, string> = {}) {
		this.#folder = join('test-results', 'servers', name);
		this.databasePath = join(this.#folder, 'soundings.db');
		this.#env = env;
	}

	/** Begins again with an untouched copy of the example. */
	async fresh() {
		await this.stop();
		rmSync(this.#folder, { recursive: true, force: true });
		mkdirSync(this.#folder, { recursive: true });
		copyFileSync(EXAMPLE, this.databasePath);
		await this.start();
	}

	/** Ends it in order and starts it again on the same database. */
	async restart() {
		await this.stop();
		await this.start();
	}

	/** Ends it as a power cut would: at once, with nothing said. */
	async kill9() {
		await this.#end('SIGKILL');
	}

	async stop() {
		await this.#end('SIGTERM');
	}

	async start() {
		const child = fork('scripts/serve.js', {
			execArgv: [],
			stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
			env: { ...withoutSettings(), ...this.#env, ...this.#place() }
		});
		const log = createWriteStream(join(this.#folder, 'server.log'), { flags: 'a' });
		child.stdout?.pipe(log, { end: false });
		child.stderr?.pipe(log, { end: false });
		this.#child = child;
		const [said] = await Promise.race([
			once(child, 'message'),
			once(child, 'exit').then(() => Promise.reject(new Error(`see ${this.#folder}/server.log`)))
		]);
		this.origin = (said as { address: string }).address;
	}

	#place() {
		const PORT = this.origin ? new URL(this.origin).port : '0';
		return { DATABASE_URL: this.databasePath, DEMO: '1', HOST: '127.0.0.1', PORT };
	}

	async #end(signal: 'SIGKILL' | 'SIGTERM') {
		const child = this.#child;
		this.#child = null;
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		const gone = once(child, 'exit');
		child.kill(signal);
		await gone;
	}
}

/** The machine's own settings must not reach a test's server. */
function withoutSettings() {
	const { ORIGIN: _origin, SMTP_URL: _smtp, NODE_OPTIONS: _options, ...rest } = process.env;
	return rest;
}
