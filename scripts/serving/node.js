import { giveUp } from './say.js';

/** Asked before anything else is loaded: the database's package crashes without words on an old Node. */
export function needNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major > 26 || (major === 26 && minor >= 1)) return;
	giveUp(
		`This needs Node 26.1 or newer, and was started with Node ${process.versions.node}.\n` +
			'Use the npm commands (npm run demo, npm test, npm start …): they bring the right Node with them.\n' +
			'If that is what you did, run "node scripts/install.js" first.'
	);
}
