import { migrate } from './migrate.ts';
import { open, type Db } from './open.ts';

export { emptyJournal, written, type Db } from './open.ts';
export type { Tables } from './types.ts';
export { again } from './again.ts';
export { answers } from './answers.ts';
export { isUniqueViolation } from './errors.ts';
export { byThreads, matching, type SearchPlace } from './search.ts';
export { together } from './together.ts';
export { unwritten } from './unwritten.ts';
export { after, DAY, HOUR, id, MINUTE, now, ref, type Day, type Instant } from './values.ts';

/** The open database. Only routes, hooks and jobs use it; everything else is handed its `db`. */
export let db: Db;

/** Opens and migrates; called once by the start-up hook and by scripts. */
export async function start(address: string) {
	db = open(address);
	await migrate(db);
	return db;
}

/** Closes it; called once at shutdown. */
export async function stop() {
	await db?.destroy();
}
