import { contacts, forgetSignIns } from '../accounts/index.ts';
import { eraseWithdrawn } from '../contributions/index.ts';
import { type Db, HOUR } from '../db/index.ts';
import { forgetForms } from '../http/kept.ts';
import { composers } from '../letters/index.ts';
import { deliver, forgetLetters } from '../mail/index.ts';
import { settleAll } from '../outcomes/index.ts';
import type { Settings } from '../settings.ts';

/** Something done again and again while the server runs. `every` in milliseconds. */
type Job = { name: string; every: number; run: (db: Db, settings: Settings) => Promise<unknown> };

const jobs: Job[] = [
	{
		name: 'send letters',
		every: 3000,
		run: (db, world) => deliver(db, world, composers, contacts)
	},
	{ name: 'forget letters', every: HOUR, run: (db) => forgetLetters(db) },
	{ name: 'forget sign-ins', every: HOUR, run: (db) => forgetSignIns(db) },
	{ name: 'erase what was removed', every: HOUR / 6, run: eraseWithdrawn },
	{ name: 'mark findings answered', every: HOUR / 12, run: settleAll },
	{ name: 'forget kept forms', every: HOUR, run: forgetForms }
];

/** Starts every job, once soon and then at its pace, never twice at the same time. Returns how to stop them. */
export function startJobs(db: Db, settings: Settings) {
	let stopped = false;
	const waits = new Set<NodeJS.Timeout>();
	const running = new Set<Promise<void>>();

	for (const job of jobs) plan(job, 1000);
	return async () => {
		stopped = true;
		for (const wait of waits) clearTimeout(wait);
		await Promise.all(running);
	};

	function plan(job: Job, pause: number) {
		if (stopped) return;
		const wait = setTimeout(() => {
			waits.delete(wait);
			const turn = go(job);
			running.add(turn);
			turn.finally(() => running.delete(turn));
		}, pause);
		waits.add(wait);
	}

	async function go(job: Job) {
		try {
			await job.run(db, settings);
		} catch (error) {
			// the next turn tries again; the log says what was wrong, without any person's words
			console.error(`job "${job.name}" failed:`, error instanceof Error ? error.name : 'unknown');
		}
		plan(job, job.every);
	}
}
