// Makes one export for a running server, in a process of its own: ends with it, and holds nothing of it.
import { needNode } from './serving/node.js';

needNode();
const { open } = await import('../src/lib/server/db/open.ts');
const exports = await import('../src/lib/server/exports/index.ts');

process.on('disconnect', () => process.exit(1));
process.umask(0o077);
const [id = '', tries] = process.argv.slice(2);
const { DATABASE_URL = '', EXPORTS_FOLDER: folder = '', DEMO } = process.env;
const db = open(DATABASE_URL);
try {
	const claimed = await exports.byId(db, id);
	if (claimed?.state === 'making' && String(claimed.tries) === tries)
		await exports.make(db, claimed, { folder, demo: DEMO === '1' });
	await db.destroy();
	process.exit(0);
} catch (error) {
	// the log says what was wrong, without any person's words
	console.error(`export ${id}:`, error instanceof Error ? (error.stack ?? error.name) : 'unknown');
	process.exit(error instanceof exports.Impossible ? exports.FOR_GOOD : 1);
}
