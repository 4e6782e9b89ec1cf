// Makes the example's database: `node scripts/demo-database.js path`, or as a function.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { needNode } from './serving/node.js';

/**
 * Fills a new database with the example. A database that is there already is left as it is, and
 * half a database never stands under the name: it is made beside it and renamed when whole.
 *
 * @param {string} path
 */
export async function makeDemoDatabase(path) {
	if (existsSync(path)) return;
	const { migrate } = await import('../src/lib/server/db/migrate.ts');
	const { open } = await import('../src/lib/server/db/open.ts');
	const { fill } = await import('./demo-data.ts');

	console.log('Making the example database …');
	const part = `${path}.part`;
	for (const end of ['', '-wal', '-shm']) rmSync(part + end, { force: true });
	mkdirSync(dirname(path), { recursive: true });
	const db = open(part);
	await migrate(db);
	await fill(db);
	await db.destroy();
	renameSync(part, path);
}

const [, script, path] = process.argv;
if (script === fileURLToPath(import.meta.url) && path) {
	needNode();
	await makeDemoDatabase(path);
}
