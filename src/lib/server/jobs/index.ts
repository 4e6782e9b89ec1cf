import { contacts, forgetSignIns } from '../accounts/index.ts';
import { eraseWithdrawn, remindOfQuestions } from '../contributions/index.ts';
import { emptyJournal, type Db, HOUR } from '../db/index.ts';
import * as drafts from '../drafts/index.ts';
import * as exports from '../exports/index.ts';
import { forgetForms } from '../http/kept.ts';
import { gate } from '../groups/index.ts';
import { askToKeep } from '../leaving/index.ts';
import { composers, postDigests, remindOfDrafts } from '../letters/index.ts';
import { deliver, forgetLetters } from '../mail/index.ts';
import { eraseDoings, remindOfMeetings } from '../meetings/index.ts';
import { settleAll } from '../outcomes/index.ts';
import { eraseChallenges } from '../challenges/index.ts';
import { eraseQuotations } from '../quotations/index.ts';
import { eraseTakenBack } from '../reflections/index.ts';
import { remindOfFeedback } from '../prompts/index.ts';
import type { Settings } from '../settings.ts';
import { forgetClosed } from '../worries/index.ts';
import { eraseDoubts, eraseMemos } from '../themes/index.ts';

/** Something done again and again while the server runs. `every` in milliseconds. */
type Job = {
	name: string;
	every: number;
	/** `signal` says that the server ends: what takes long stops at the next good place. */
	run: (db: Db, settings: Settings, signal: AbortSignal, exportsFolder: string) => Promise<unknown>;
};

const jobs: Job[] = [
	{
		name: 'send letters',
		every: 3000,
		run: (db, world, signal) => deliver(db, world, composers, contacts, { gate, signal })
	},
	{ name: 'write the letter of the week', every: HOUR / 4, run: (db) => postDigests(db) },
	{ name: 'remind of drafts', every: HOUR, run: (db) => remindOfDrafts(db) },
	{ name: 'remind of meetings', every: HOUR, run: (db) => remindOfMeetings(db) },
	{ name: 'forget letters', every: HOUR, run: (db) => forgetLetters(db) },
	{ name: 'forget sign-ins', every: HOUR, run: (db) => forgetSignIns(db) },
	{
		name: 'erase what was removed',
		every: HOUR / 6,
		run: async (db) => {
			await eraseWithdrawn(db);
			await eraseDoubts(db);
			await eraseMemos(db);
			await eraseQuotations(db);
			await eraseChallenges(db);
			await eraseDoings(db);
			await eraseTakenBack(db);
			await emptyJournal(db);
		}
	},
	{ name: 'ask whether words may be kept', every: HOUR, run: (db) => askToKeep(db) },
	{ name: 'forget closed worries', every: HOUR, run: (db) => forgetClosed(db) },
	{ name: 'remind of questions', every: HOUR, run: remindOfQuestions },
	{ name: 'remind of feedback', every: HOUR, run: (db) => remindOfFeedback(db) },
	{ name: 'mark findings answered', every: HOUR / 12, run: settleAll },
	{ name: 'forget kept forms', every: HOUR, run: forgetForms },
	{ name: 'forget drafts', every: HOUR, run: drafts.forgetOld },
	{
		name: 'remove files of exports',
		every: HOUR / 60,
		run: (db, _settings, _signal, folder) => exports.sweep(db, folder)
	}
];

/** Starts every job, once soon and then at its pace, never twice at the same time. Returns how to stop them. */
export function startJobs(db: Db, settings: Settings, exportsFolder: string) {
	const end = new AbortController();
	const waits = new Set<NodeJS.Timeout>();
	const running = new Set<Promise<void>>();

	for (const job of jobs) plan(job, 1000);
	return async () => {
		end.abort();
		for (const wait of waits) clearTimeout(wait);
		await Promise.all(running);
	};

	function plan(job: Job, pause: number) {
		if (end.signal.aborted) return;
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
			await job.run(db, settings, end.signal, exportsFolder);
		} catch (error) {
			// the next turn tries again; the log says what was wrong, without any person's words
			console.error(`job "${job.name}" failed:`, error instanceof Error ? error.name : 'unknown');
		}
		plan(job, job.every);
	}
}
