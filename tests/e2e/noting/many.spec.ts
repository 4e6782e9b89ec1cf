import { open as openDb } from '#server/db/open.ts';
import { expect, test } from '../support/server.ts';
import { get, send } from '../input/send.ts';
import { formAt } from '../input/forms.ts';
import { filledIn } from '../input/valid.ts';
import { signInAll } from '../walk/people.ts';
import { prepare } from '../walk/places.ts';
import { ask, notes, stored } from './hands.ts';

// No browser: three note-takers' forms at the built server, as fast as it answers, each sent twice.
test.describe('the server', { tag: '@with-javascript' }, () => {
	test('keeps 300 notes of three at once, each once and in the order of its taker', async ({
		server
	}) => {
		const db = openDb(server.databasePath);
		const cookies = await signInAll(db, await prepare(db));
		await db.destroy();
		const takers = [cookies.organiser, cookies.researcher, cookies.lead];
		await Promise.all(
			takers.map(async (cookie, taker) => {
				const address = `${notes}/2`;
				const form = formAt({ address, page: address }, (await get(server, address, cookie)).html);
				if (!form) throw new Error('there is no form for a note');
				for (let note = 1; note <= 100; note++) {
					const words = filledIn(form).map(([name, value]): [string, string] => {
						if (name === 'body') return [name, `Taker ${taker}, note ${note}.`];
						return [name, name === 'box' ? `${taker}-${note}` : value];
					});
					const said = await Promise.all([1, 2].map(() => send(server, address, cookie, words)));
					expect(said.map(({ status }) => status)).toEqual([303, 303]);
				}
			})
		);
		for (const taker of takers.keys())
			expect(stored(server.databasePath, `Taker ${taker},`)).toEqual(
				Array.from({ length: 100 }, (_, note) => `Taker ${taker}, note ${note + 1}.`)
			);
		const rows = ask(server.databasePath, "select ref from contribution where body like 'Taker %'");
		expect(rows).toHaveLength(300);
	});
});
