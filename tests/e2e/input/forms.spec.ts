import { readFileSync } from 'node:fs';
import { House } from '../support/house.ts';
import { expect, test } from '../support/server.ts';
import { trial as place } from '../support/setup.ts';
import { lay } from './ground.ts';
import { rows } from './rows.ts';
import { trial } from './trial.ts';

// The forms are read from the pages themselves, so a new one is tried without a word here; what its
// boxes take stands in valid.ts. No browser is needed: it runs once.
test.describe(
	'takes what is right, says plainly what is not, and keeps both',
	{
		tag: '@with-javascript'
	},
	() => {
		test('every form', async ({ server }) => {
			test.setTimeout(300_000);
			const { forms } = await lay(server);
			const trace = rows(server.databasePath);
			const wrong: string[] = [];
			let sent = 0;
			for (const each of forms) {
				const told = await trial(server, each, trace);
				wrong.push(...told.wrong);
				sent += told.sent;
			}
			trace.close();
			expect(wrong).toEqual([]);
			expect(sent).toBeGreaterThan(800);
		});

		test('the form of the first start', async () => {
			const name = `first-start-${test.info().workerIndex}`;
			const path = place(name, 'empty.db');
			const house = new House(name, { DATABASE_URL: path, DEMO: '' });
			try {
				await house.fresh();
				const [, address = ''] =
					/Open \S+?(\/setup\/\S+) to begin/.exec(readFileSync(house.log, 'utf8')) ?? [];
				const trace = rows(path);
				const form = { id: '/setup/[token]', address, page: address, cookie: '' };
				const { sent, wrong } = await trial(house, form, trace);
				trace.close();
				expect(wrong).toEqual([]);
				expect(sent).toBeGreaterThan(8);
			} finally {
				await house.stop();
			}
		});
	}
);
