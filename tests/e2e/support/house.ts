import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startServer, type Running } from '../../../scripts/serving/child.js';
import { example, trial } from './setup.ts';

/** The built server in a process of its own, on a free port, with a copy of the example's database. */
export class House {
	/** Where it answers. Stays the same over restarts. */
	origin = '';
	readonly databasePath: string;
	/** What it says: the errors that pages do not show. */
	readonly log: string;
	#folder: string;
	#env: Record<string, string>;
	#running: Running | null = null;

	/** `name` tells apart what runs side by side; `env` adds settings. */
	constructor(name: string, env: Record<string, string> = {}) {
		this.#folder = trial(name);
		this.databasePath = join(this.#folder, 'soundings.db');
		this.log = join(this.#folder, 'server.log');
		this.#env = env;
	}

	/** Begins again with an untouched copy of the example. */
	async fresh() {
		await this.stop();
		rmSync(this.#folder, { recursive: true, force: true });
		mkdirSync(this.#folder, { recursive: true });
		copyFileSync(example(), this.databasePath);
		await this.start();
	}

	async start() {
		const PORT = this.origin ? new URL(this.origin).port : '0';
		// no quiet hours: what a test says must not hang on the hour
		const own = { DATABASE_URL: this.databasePath, DEMO: '1', PORT, QUIET_HOURS: '' };
		const env = { ...own, ...this.#env };
		this.#running = await startServer({ env, log: this.log });
		this.origin = this.#running.address;
	}

	/** Ends it in order: what is under way is finished first. */
	async stop() {
		await this.#running?.end();
	}

	/** Ends it in order and starts it again on the same database. */
	async restart() {
		await this.stop();
		await this.start();
	}

	/** Ends it as a crash would: at once, with nothing said. */
	async kill9() {
		await this.#running?.end('SIGKILL');
	}
}
