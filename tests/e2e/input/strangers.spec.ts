import { open } from '#server/db/open.ts';
import { expect, test } from '../support/server.ts';
import { table } from '../walk/table.ts';
import { marks } from './bad.ts';
import { formAt } from './forms.ts';
import { lay } from './ground.ts';
import { foreign, parse, problems } from './page.ts';
import { rows } from './rows.ts';
import { get, send } from './send.ts';
import { strangers } from './strangers.ts';
import { filledIn } from './valid.ts';

test.describe('what is somebody else’s', { tag: '@with-javascript' }, () => {
	test('is not found at an address, and nothing is that no address can be', async ({ server }) => {
		test.setTimeout(120_000);
		const { cookies, addressOf } = await lay(server);
		const db = open(server.databasePath);
		const { inAddresses } = await strangers(db);
		await db.destroy();
		const trace = rows(server.databasePath);
		const wrong: string[] = [];
		trace.look();

		for (const [id, row] of Object.entries(table)) {
			const [who] = row.open.toReversed();
			if (!who || !id.includes('[')) continue;
			const parts = addressOf(id).split('?')[0]?.split('/') ?? [];
			for (const [at, part] of id.split('/').entries()) {
				const name = /^\[(\w+)\]$/.exec(part)?.[1];
				if (!name) continue;
				const theirs = inAddresses[name];
				if (!theirs) throw new Error(`nothing of somebody else’s to put in the place of ${name}`);
				const others = [...nothings, ...(isElsewhere(id, name) ? [theirs] : [])];
				for (const other of others) {
					const address = parts.with(at, other).join('/');
					for (const method of row.send ? ['GET', 'POST'] : ['GET']) {
						const said =
							method === 'GET'
								? await get(server, address, cookies[who])
								: await send(server, address, cookies[who], '');
						// a link or code that is none says so in words of its own
						const known = /^\/(sign-in|join|letters)/.test(id) ? [200, 303, 404, 410, 422] : [404];
						if (!known.includes(said.status)) wrong.push(`${method} ${address}: ${said.status}`);
						wrong.push(...foreign(parse(said.html)).map((fault) => `${address}: ${fault}`));
					}
				}
			}
		}
		wrong.push(...trace.changed().map((name) => `left a trace in ${name}`));
		trace.close();
		expect(wrong).toEqual([]);
	});

	test('cannot be named in a form', async ({ server }) => {
		const { forms } = await lay(server);
		const db = open(server.databasePath);
		const { inForms } = await strangers(db);
		await db.destroy();
		const trace = rows(server.databasePath);
		const wrong: string[] = [];

		for (const [id, name, value] of inForms) {
			const place = forms.find((each) => each.id === id);
			const html = place && (await get(server, place.page, place.cookie)).html;
			const form = html && formAt(place, html);
			if (!form) throw new Error(`there is no form at ${id}`);
			const body = [...filledIn(form).filter((each) => each[0] !== name), [name, value] as const];
			trace.look();
			const said = await send(server, place.address, place.cookie, body);
			if (said.status !== 404 && said.status !== 422) wrong.push(`${id}: ${name}: ${said.status}`);
			if (said.status === 422 && !problems(parse(said.html)).list.length)
				wrong.push(`${id}: ${name}: says nothing`);
			wrong.push(...trace.changed().map((each) => `${id}: ${name} left a trace in ${each}`));
			trace.restore();
		}
		trace.close();
		expect(wrong).toEqual([]);
	});
});

/** What no address holds: a NUL, a number beyond all, marks, letters that are none. */
const nothings = ['%00', '9'.repeat(25), '-1', encodeURIComponent(marks), '%F0%9F%92%A7'];

/** Whether the names of the other group and study are somebody else's there: an administrator runs all. */
function isElsewhere(id: string, name: string) {
	if (id.startsWith('/admin')) return name === 'person';
	// the other study asked this group, and this study the other group
	return !(name === 'study' && id.startsWith('/groups')) && !/^\/studies.*\[group\]/.test(id);
}
