import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { startServer } from '../serving/child.js';
import { sortedStudy } from './analysis/made.ts';
import type { Asked } from './analysis/pages.ts';
import { turns } from './analysis/turns.ts';
import { signIn } from './sign-in.js';

const SMALL = 50;
const LARGE = 2000;

/** The most by which a page may take longer in the larger study. */
const TWICE = 2;

type House = {
	pages: Asked[];
	server: Awaited<ReturnType<typeof startServer>>;
	/** writes, as somebody else would */
	write: () => void;
	cookies: Record<Asked['as'], string>;
};

/** How the pages of the analysis grow with a study: each in a small and in a large one, which take turns. */
export async function analysis(folder: string) {
	const houses: House[] = [];
	for (const many of [SMALL, LARGE]) {
		console.log(`\nFilling a study with ${many.toLocaleString('en-GB')} contributions …`);
		const path = join(folder, `sorted-${many}.db`);
		const pages = await sortedStudy(path, many);
		const env = { DATABASE_URL: path, DEMO: '1', PORT: '0' };
		const server = await startServer({ env, log: join(folder, `sorted-${many}.log`) });
		const member = await signIn(server.address, 'member');
		const researcher = await signIn(server.address, 'researcher');
		const database = new Sqlite(path);
		let times = 0;
		// a number that nothing reads: what stands in the tables stays as it is
		const write = () => void database.pragma(`user_version = ${++times}`);
		houses.push({ pages, server, write, cookies: { member, researcher } });
	}
	console.log(
		`\nThe pages of the analysis, milliseconds with ${SMALL} and with ${LARGE} contributions:\n`
	);
	const names = houses[0]?.pages.map(({ name }) => name) ?? [];
	const longest = Math.max(...names.map((name) => name.length));
	const over: string[] = [];
	for (const [at, name] of names.entries()) {
		const [few = 0, many = 0] = await turns(
			houses.map(({ pages, server, write, cookies }) => ({
				url: server.address + pages[at]?.page,
				cookie: cookies[pages[at]?.as ?? 'researcher'],
				...(pages[at]?.written && { before: write })
			}))
		);
		const grown = many / few;
		if (grown > TWICE) over.push(name);
		const figures = [few, many].map((time) => time.toFixed(1).padStart(7)).join('');
		const more = grown > TWICE ? '  MORE THAN TWICE' : '';
		console.log(`  ${name.padEnd(longest)}${figures}  ${grown.toFixed(2)} times${more}`);
	}
	console.log(
		over.length
			? `\n${over.length} of ${names.length} pages take more than twice the time.`
			: `\nAll ${names.length} pages answer within twice the time.`
	);
	for (const { server } of houses) await server.end();
}
