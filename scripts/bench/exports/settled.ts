import Sqlite from 'better-sqlite3';
import type { Running } from '../../serving/child.js';

const PATIENCE = 300_000;

/** Waits until the letters that filling a database has queued are gone: those belong to no file. */
export async function settled(server: Running, path: string) {
	const db = new Sqlite(path, { readonly: true });
	const waiting = db
		.prepare(
			`select count(*) from letter where way = 'email' and sent_at is null and gave_up_at is null
			and send_after <= ? and (held_until is null or held_until <= ?)`
		)
		.pluck();
	const over = AbortSignal.timeout(PATIENCE);
	for (;;) {
		await new Promise((resolve) => setTimeout(resolve, 1000));
		const now = new Date().toISOString();
		if (!waiting.get(now, now)) break;
		if (over.aborted) throw new Error('the letters of the example are still on their way');
	}
	db.close();
	await server.end();
}
