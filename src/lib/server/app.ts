import { firstStart } from './accounts/index.ts';
import { keepSessions, type SessionKeeper } from './accounts/sessions.ts';
import { start, stop } from './db/index.ts';
import { startJobs } from './jobs/index.ts';
import { readSettings, type Settings } from './settings.ts';

/** What the running server is made of; set once by `startApp`, read by hooks and routes. */
export let settings: Settings;
export let sessions: SessionKeeper;

/** Opens everything the server needs. Called by the start-up hook, never at import. */
export async function startApp(env: Record<string, string | undefined>) {
	settings = readSettings(env);
	const db = await start(settings.database);
	sessions = keepSessions(db, settings.origin?.startsWith('https:') ?? false);
	const setup = await firstStart(db, settings.address);
	if (setup) console.log(`Nobody runs this installation yet. Open ${setup} to begin.`);
	const stopJobs = startJobs(db, settings);
	return async () => {
		await stopJobs();
		await stop();
	};
}
