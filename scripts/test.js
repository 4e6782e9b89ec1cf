// `npm test`: everything, and one last line that counts it. What does not wait for another runs beside it.
import { needNode } from './serving/node.js';

needNode();
const { line, count, named, sum } = await import('./testing/count.js');
const { haveBrowser } = await import('./testing/install-browser.js');
const { haveOffice } = await import('./testing/install-office.js');
const { endWithParent } = await import('./serving/parent.js');
const { run } = await import('./testing/run.js');
const { check, endToEnd, unit, withoutBrowser } = await import('./testing/steps.js');

endWithParent();
// written once before, so that the type check, the tests and the build do not write it side by side
await run('npx svelte-kit sync');

const browser = haveBrowser();
// one after the other: both may ask the system for packages
const office = browser.then(haveOffice);
const [still, [built, tested]] = await Promise.all([
	inTurn(
		() => check('format', 'npm run --silent check:format'),
		() => check('lint', 'npm run --silent check:lint'),
		() => check('types', 'npm run --silent check:types')
	),
	inTurn(
		() => check('build', 'node scripts/serving/build.js'),
		() => office.then(unit)
	)
]);
const driven = built?.passed ? await drive() : stopped();

const all = sum([...still, built ?? count({}), tested ?? count({}), driven]);
for (const part of [named(all), line(all)]) if (part) console.log(`\n${part}`);
process.exitCode = all.failed ? 1 : 0;

async function drive() {
	const path = await browser;
	if (path) process.env.CHROMIUM = path;
	return path ? endToEnd() : withoutBrowser();
}

function stopped() {
	console.log('Without a build there is nothing to try in the browser.');
	return count({ failed: 1, which: ['end-to-end tests, for want of a build'] });
}

/**
 * @param {(() => Promise<import('./testing/count.js').Count>)[]} steps
 */
async function inTurn(...steps) {
	const counts = [];
	for (const step of steps) counts.push(await step());
	return counts;
}
