// `npm run restore -- file`. The server must be stopped.
import { needNode } from './serving/node.js';

needNode();
const { isPostgres } = await import('./keeping/address.js');
const { databaseAddress, readEnvFile } = await import('./serving/settings.js');
const { giveUp, wordsOf } = await import('./serving/say.js');
const keeping = {
	sqlite: await import('./keeping/sqlite.js'),
	postgres: await import('./keeping/postgres.js')
};

readEnvFile();
const backup =
	process.argv[2] ?? giveUp('Say which backup: npm run restore -- data/backups/soundings-….db');
const address = databaseAddress();
try {
	const former = isPostgres(address)
		? await keeping.postgres.restore(backup, address, 'data/backups')
		: keeping.sqlite.restore(backup, address);
	console.log(`${backup} is restored.`);
	if (former) console.log(`What was there before is kept in ${former}`);
} catch (error) {
	giveUp(`Nothing was restored. ${wordsOf(error)}`);
}
