// Production: checks the settings, builds when needed, migrates at start-up, serves.
import { needNode } from './serving/node.js';

needNode();
const { readEnvFile, settingsOrGiveUp } = await import('./serving/settings.js');
const { giveUp } = await import('./serving/say.js');
const { build } = await import('./serving/build.js');
const { endWithParent } = await import('./serving/parent.js');
const { serve } = await import('./serve.js');

endWithParent();
readEnvFile();
if (settingsOrGiveUp().demo)
	giveUp(
		'DEMO=1 lets anybody sign in as anybody, so "npm start" refuses it.\n' +
			'Take DEMO away, or use "npm run demo" to look at the example.'
	);
await build();
process.umask(0o077); // the database is for nobody else on this machine
console.log(`Soundings listens on ${await serve()}`);
