import { expect, test } from '../support/server.ts';
import { table } from '../walk/table.ts';
import { marks } from './bad.ts';
import { formAt, isText } from './forms.ts';
import { lay } from './ground.ts';
import { foreign, named, parse } from './page.ts';
import { get, send } from './send.ts';
import { datePart, filledIn } from './valid.ts';

/** Boxes in which anything may be written: what is there otherwise is told by valid.ts. */
const shaped = /^(email|contact_email|digits|code|slug|link|starts|ends|minutes|place)(-\d+)?$/;

test(
	'what was written in marks is read as words on every page there is',
	{
		tag: '@with-javascript'
	},
	async ({ server }) => {
		test.setTimeout(120_000);
		const { forms, cookies } = await lay(server);
		const taken: string[] = [];
		const late = (id: string) => table[id]?.late ?? 0;

		// what takes away or ends something stays undone: there must be much to read afterwards
		for (const place of forms.filter(({ id }) => !late(id) && !/withdraw|private|leave/.test(id))) {
			const form = formAt(place, (await get(server, place.page, place.cookie)).html);
			if (!form) continue;
			const free = form.fields
				.filter(({ name, kind }) => isText(kind) && kind !== 'number' && !datePart(name))
				.map(({ name }) => name)
				.filter((name) => !shaped.test(name));
			const body = filledIn(form).map(([name, value]) =>
				free.includes(name) ? ([name, marks] as const) : ([name, value] as const)
			);
			const said = await send(server, place.address, place.cookie, body);
			if (free.length && said.status === 303) taken.push(place.id);
		}
		expect(taken.length).toBeGreaterThan(12);

		const wrong: string[] = [];
		let shown = 0;
		for (const who of ['visitor', 'member', 'organiser', 'lead', 'administrator'] as const) {
			const seen = new Set(['/']);
			for (const address of seen) {
				const { html, to, status } = await get(server, address, cookies[who]);
				if (status >= 500) wrong.push(`${who}, ${address}: ${status}`);
				const page = parse(html.startsWith('<!') ? html : '');
				wrong.push(...foreign(page).map((fault) => `${who}, ${address}: ${fault}`));
				if (html.includes('planted()')) shown++;
				const links = named(page, 'a').map(({ attribs }) => attribs.href ?? '');
				for (const link of [...links, to]) {
					const { origin, pathname, search } = new URL(link, server.origin + address);
					if (origin === server.origin) seen.add(pathname + search);
				}
			}
			expect(seen.size, `pages for ${who}`).toBeGreaterThan(5);
		}
		expect(wrong).toEqual([]);
		expect(shown).toBeGreaterThan(50);
	}
);
