// `npm run export -- --study SLUG --format FORMAT --out FILE`: takes a file as its page does, for scripts.
import { needNode } from './serving/node.js';

needNode();
const { parseArgs } = await import('node:util');
const { readEnvFile, settingsOrGiveUp } = await import('./serving/settings.js');
const { giveUp, wordsOf } = await import('./serving/say.js');
const { take, usage } = await import('./exporting/take.ts');

const options = /** @type {const} */ ({
	study: { type: 'string' },
	for: { type: 'string', default: 'team' },
	format: { type: 'string' },
	layout: { type: 'string' },
	out: { type: 'string' },
	finding: { type: 'string' },
	group: { type: 'string' },
	from: { type: 'string' },
	to: { type: 'string' },
	way: { type: 'string' },
	kind: { type: 'string' },
	theme: { type: 'string' },
	outcome: { type: 'string' },
	since: { type: 'boolean', default: false },
	help: { type: 'boolean', default: false }
});

readEnvFile();
try {
	const { values } = parseArgs({ options });
	if (values.help || !values.study || !values.format || !values.out) giveUp(usage);
	const { database, demo } = settingsOrGiveUp();
	const token = process.env.SOUNDINGS_TOKEN?.trim() ?? '';
	console.log(await take(database, demo, token, values));
} catch (error) {
	giveUp(`No file was taken. ${wordsOf(error)}`);
}
