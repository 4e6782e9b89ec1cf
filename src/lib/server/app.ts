import { resolve } from 'node:path';
import { firstStart } from './accounts/index.ts';
import { keepSessions, type SessionKeeper } from './accounts/sessions.ts';
import { start, stop } from './db/index.ts';
import { startJobs } from './jobs/index.ts';
import { folderOf, runExports, type Runner } from './exports/index.ts';
import { readSettings, type Settings } from './settings.ts';

/** What the running server is made of; set once by `startApp`, read by hooks and routes. */
export let settings: Settings;
export let sessions: SessionKeeper;
export let exporter: Runner;
/** Where the files of exports lie. */
export let exportsFolder: string;

/** Opens everything the server needs. Called by the start-up hook, never at import. */
export async function startApp(env: Record<string, string | undefined>) {
	settings = readSettings(env);
	const db = await start(settings.database);
	sessions = keepSessions(db, settings.origin?.startsWith('https:') ?? false);
	const setup = await firstStart(db, settings.address);
	if (setup) console.log(`Nobody runs this installation yet. Open ${setup} to begin.`);
	exportsFolder = folderOf(settings.database);
	const { database, demo } = settings;
	const place = { database, demo, folder: exportsFolder };
	// beside what was built: its formats are made of the same sources, without a build
	exporter = await runExports(db, place, resolve('scripts', 'export-worker.js'));
	const stopJobs = startJobs(db, settings, exportsFolder);
	return async () => {
		await exporter.stop();
		await stopJobs();
		await stop();
	};
}
