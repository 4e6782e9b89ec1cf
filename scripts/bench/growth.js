import { join } from 'node:path';
import { startServer } from '../serving/child.js';
import { busyDatabase } from './database.js';
import { medians } from './measure.js';
import { searches } from './searches.js';
import { signIn } from './sign-in.js';

/** @typedef {{ server: Awaited<ReturnType<typeof startServer>>, threads: string[], cookie: string, team: string }} House */

/** The most by which a page may take longer in the larger database. */
const QUARTER = 1.25;

/**
 * How the page of a finding grows with what is said in it, and that it hardly does with what is said
 * elsewhere: the same pages in a small and in a large installation, which take turns.
 *
 * @param {string} folder
 * @param {{ small: number, large: number, sizes: number[] }} of
 */
export async function growth(folder, { small, large, sizes }) {
	/** @type {House[]} */
	const houses = [];
	for (const others of [small, large]) {
		const path = join(folder, `with-${others}.db`);
		console.log(`\nFilling a database with ${others.toLocaleString('en-GB')} contributions …`);
		const threads = await busyDatabase(path, sizes, others);
		const env = { DATABASE_URL: path, DEMO: '1', PORT: '0' };
		const server = await startServer({ env, log: join(folder, `with-${others}.log`) });
		const cookie = await signIn(server.address, 'member');
		houses.push({ server, threads, cookie, team: await signIn(server.address, 'researcher') });
	}
	console.log('\nOne reader after the other, milliseconds a page:\n');
	for (const [at, size] of sizes.entries())
		await compare(`the page of a finding with ${size} contributions`, (house) => house.threads[at]);
	await compare('the first page of the group', () => '/groups/deep-end');
	await compare('the first page of a member', () => '/');
	for (const { name, page, as } of searches) await compare(name, () => page, as);
	for (const { server } of houses) await server.end();

	/**
	 * @param {string} name
	 * @param {(house: House) => string | undefined} page
	 * @param {'member' | 'researcher'} as
	 */
	async function compare(name, page, as = 'member') {
		const targets = houses.map((house) => ({
			name,
			url: house.server.address + page(house),
			headers: { cookie: as === 'member' ? house.cookie : house.team }
		}));
		const [few = 1, many = 1] = await medians(targets, 1);
		const grown = few / many;
		console.log(
			`  ${name}: ${(1000 / few).toFixed(1)} in the small, ${(1000 / many).toFixed(1)} in the large: ` +
				`${grown.toFixed(2)} times${grown > QUARTER ? ', MORE THAN A QUARTER' : ''}`
		);
	}
}
