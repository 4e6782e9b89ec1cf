// `npm run bench`: how the busiest page compares with an empty page of the same build, and how pages
// grow with what is said in them and around them. Add `-- --profile` to see where the server's time
// goes, `-- --large=10000` for a smaller large database than one of 100,000 contributions, and
// `-- --analysis` for the pages of a study's analysis alone, `-- --exports` for large files alone
// (`--format=csv`: for one of them).
import { needNode } from './serving/node.js';

needNode();
const { mkdirSync, mkdtempSync, rmSync } = await import('node:fs');
const { tmpdir } = await import('node:os');
const { join } = await import('node:path');
const { build } = await import('./serving/build.js');
const { startServer } = await import('./serving/child.js');
const { endWithParent } = await import('./serving/parent.js');
const { root } = await import('./serving/root.js');
const { exporting } = await import('./bench/exports.ts');
const { analysis } = await import('./bench/analysis.ts');
const { busyDatabase } = await import('./bench/database.js');
const { growth } = await import('./bench/growth.js');
const { medians, rate } = await import('./bench/measure.js');
const { topFunctions } = await import('./bench/profile.js');
const { signIn } = await import('./bench/sign-in.js');
const { visit } = await import('./bench/visit.js');

endWithParent();
await build();
const folder = mkdtempSync(join(tmpdir(), 'soundings-bench-'));
try {
	if (process.argv.includes('--analysis')) {
		await analysis(folder);
	} else if (process.argv.includes('--exports')) {
		await exporting(folder, /--format=(\w+)/.exec(process.argv.join(' '))?.[1]);
	} else {
		const path = join(folder, 'bench.db');
		const [thread = ''] = await busyDatabase(path, [100]);
		const env = { DATABASE_URL: path, DEMO: '1', PORT: '0' };
		const log = join(folder, 'server.log');
		if (process.argv.includes('--profile')) await profile(thread, env, log);
		else {
			await compare(thread, env, log);
			const [, large] = /--large=(\d+)/.exec(process.argv.join(' ')) ?? [];
			const sizes = [20, 200, 2000];
			await growth(folder, { small: 1000, large: Number(large ?? 100_000), sizes });
			await analysis(folder);
			await exporting(folder);
		}
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} thread
 * @param {Record<string, string>} env
 * @param {string} log
 */
async function compare(thread, env, log) {
	const server = await startServer({ env, log });
	const cookie = await signIn(server.address, 'member');
	const targets = [
		{ name: 'thread', url: server.address + thread, headers: { cookie } },
		{ name: 'empty page', url: `${server.address}/health/empty` }
	];
	console.log('The page of a finding with 100 contributions, signed in, against an empty page:\n');
	for (const clients of [1, 10]) {
		const [full = 0, empty = 1] = await medians(targets, clients);
		const share = ((100 * full) / empty).toFixed(1);
		console.log(
			`  ${clients} at a time: ${share} % of its requests a second (${full.toFixed(0)} of ${empty.toFixed(0)})`
		);
	}
	const { requests, bytes, others, title } = await visit(server.address + thread, cookie);
	console.log(
		`  first visit (“${title}”): ${(bytes / 1000).toFixed(1)} kB in ${requests} requests`
	);
	console.log(`  requests to other hosts: ${others.length} ${others.join(' ')}`);
	await server.end();
}

/**
 * @param {string} thread
 * @param {Record<string, string>} env
 * @param {string} log
 */
async function profile(thread, env, log) {
	const kept = root('test-results', 'profile');
	rmSync(kept, { recursive: true, force: true });
	mkdirSync(kept, { recursive: true });
	const server = await startServer({ env, log, flags: ['--cpu-prof', `--cpu-prof-dir=${kept}`] });
	const cookie = await signIn(server.address, 'member');
	await rate({ name: 'thread', url: server.address + thread, headers: { cookie } }, 10, 10);
	await server.end();
	console.log('Where the server spends its time on that page, by function:\n');
	for (const line of topFunctions(kept)) console.log(`  ${line}`);
	console.log(
		'\nThe whole profile is in test-results/profile; a browser’s developer tools open it.'
	);
}
