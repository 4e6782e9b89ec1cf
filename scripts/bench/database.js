import { open } from '../../src/lib/server/db/open.ts';
import * as groups from '../../src/lib/server/groups/index.ts';
import * as studies from '../../src/lib/server/studies/index.ts';
import { demo } from '../demo-data.ts';
import { makeDemoDatabase } from '../demo-database.js';
import { crowd } from './crowd.js';
import { discussed } from './discussed.js';
import { who } from './people.js';

/**
 * Makes the example's database at `path`, fills it with `others` contributions of other groups, and adds
 * a finding of the example's group for each of the `sizes`. Returns the addresses of their pages.
 *
 * @param {string} path
 * @param {number[]} sizes
 * @param {number} others
 */
export async function busyDatabase(path, sizes, others = 0) {
	await makeDemoDatabase(path);
	const db = open(path);
	const where = {
		group: await groups.bySlug(db, demo.group),
		study: await studies.bySlug(db, demo.study),
		researcher: await who(db, 'researcher'),
		organiser: await who(db, 'organiser')
	};
	if (others) await crowd(db, await who(db, 'administrator'), where, others);
	/** @type {string[]} */
	const threads = [];
	for (const size of sizes) threads.push(await discussed(db, where, size));
	await db.destroy();
	return threads;
}
