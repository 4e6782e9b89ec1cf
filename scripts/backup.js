// `npm run backup`, or `npm run backup -- folder`. The server may run meanwhile.
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
const [folder = 'data/backups'] = process.argv.slice(2);
const address = databaseAddress();
try {
	const { backUp } = isPostgres(address) ? keeping.postgres : keeping.sqlite;
	const file = await backUp(address, folder);
	console.log(`The database is backed up to ${file}`);
	console.log('It holds what people wrote in confidence: keep it where only you can read it.');
} catch (error) {
	giveUp(`No backup was made. ${wordsOf(error)}`);
}
