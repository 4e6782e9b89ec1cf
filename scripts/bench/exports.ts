import { join } from 'node:path';
import { startServer } from '../serving/child.js';
import { busyDatabase } from './database.js';
import { memory, peak } from './exports/memory.ts';
import { order, type Order } from './exports/order.ts';
import { settled } from './exports/settled.ts';
import { sortSome } from './exports/sorted.ts';
import { signIn } from './sign-in.js';

/** What has to hold however large the study: MiB of either process, and how much slower other pages get. */
const SERVER = 300;
const WORKER = 600;
const TWICE = 2;

/** Which files are taken of studies of which size, as large as each is meant to hold. */
const sizes = [
	{ many: 100_000, formats: ['csv', 'zip', 'qdpx', 'json'] },
	{ many: 20_000, formats: ['xlsx', 'html'] },
	{ many: 5_000, formats: ['docx'] }
];

/** What large files take: seconds, memory of server and worker, and how other pages answer meanwhile. */
export async function exporting(folder: string, only?: string) {
	const over: string[] = [];
	for (const { many, formats } of sizes) {
		const wanted = formats.filter((format) => !only || format === only);
		if (!wanted.length) continue;
		console.log(`\nFilling a study with ${many.toLocaleString('en-GB')} contributions …`);
		const path = join(folder, `exports-${many}.db`);
		// whole groups of a thousand, and what the example holds besides, within what each file may hold
		await busyDatabase(path, [], many - 1000);
		await sortSome(path, many / 5);
		const env = { DATABASE_URL: path, DEMO: '1', PORT: '0' };
		const log = join(folder, `exports-${many}.log`);
		await settled(await startServer({ env, log }), path);
		const server = await startServer({ env, log });
		const house: Order['house'] = {
			...{ address: server.address, database: path },
			cookies: {
				member: await signIn(server.address, 'member'),
				researcher: await signIn(server.address, 'researcher')
			}
		};
		for (const format of wanted) {
			const watch = memory(server.child.pid ?? 0);
			const { seconds, usual, meanwhile, megabytes, previewed } = await order({ house, format });
			const workers = watch.end();
			const own = peak(server.child.pid ?? 0);
			const slower = meanwhile / usual;
			if (own > SERVER || workers > WORKER || slower > TWICE) over.push(format);
			console.log(
				`  ${format.padEnd(5)} of ${many}: ${seconds.toFixed(0)} s, ${megabytes.toFixed(1)} MB; worker ${workers} MiB, ` +
					`server ${own} MiB at most; another page ${usual.toFixed(1)} ms, meanwhile ${meanwhile.toFixed(1)}: ` +
					`${slower.toFixed(2)} times; what goes in was shown after ${previewed.toFixed(1)} s`
			);
		}
		await server.end();
	}
	console.log(
		over.length
			? `\nOver the aim (${SERVER} and ${WORKER} MiB, twice the time): ${over.join(', ')}`
			: `\nAll within ${SERVER} MiB of the server, ${WORKER} of a worker, and twice the time of other pages.`
	);
}
