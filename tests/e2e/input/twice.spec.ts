import Sqlite from 'better-sqlite3';
import { expect, test } from '../support/server.ts';
import { formAt, type Body } from './forms.ts';
import { lay } from './ground.ts';
import { rows } from './rows.ts';
import { get, send } from './send.ts';
import { filledIn } from './valid.ts';

/** Each form, the table it writes to, and how many rows the same post may leave when it comes twice. */
const forms: [id: string, table: string, most: 1 | 2][] = [
	['/groups/[group]/prompts/[prompt]/answer', 'contribution', 1],
	['/groups/[group]/prompts/[prompt]/reply', 'contribution', 1],
	['/groups/[group]/ask', 'contribution', 1],
	['/groups/[group]/contributions/[ref]/thank', 'thanks', 1],
	['/groups/[group]/ring-me', 'call_back', 1],
	['/groups/[group]/record', 'contribution', 1],
	['/groups/[group]/reflections/[about]/[which]', 'reflection', 1],
	['/groups/[group]/reflections/record/[about]/[which]', 'reflection', 1],
	['/groups/[group]/meetings/new', 'meeting', 1],
	['/groups/[group]/meetings/[number]/coming', 'meeting_answer', 1],
	['/groups/[group]/meetings/[number]/notes', 'contribution', 1],
	['/groups/[group]/meetings/[number]/notes/[item]', 'contribution', 1],
	['/groups/[group]/meetings/[number]/notes/type-in', 'contribution', 1],
	['/groups/[group]/meetings/[number]/summary/suggest', 'suggestion', 1],
	['/groups/[group]/meetings/[number]/summary/record', 'suggestion', 1],
	['/groups/[group]/meetings/[number]/offer', 'offer', 1],
	['/groups/[group]/prompts/[prompt]/offer', 'offer', 1],
	['/groups/[group]/payments/rates', 'rate', 1],
	['/groups/[group]/payments/offers/[offer]/record', 'payment', 1],
	['/me/payments/[offer]', 'payment', 1],
	['/studies/[study]/themes/new', 'theme', 1],
	['/studies/[study]/glossary/new', 'glossary_entry', 1],
	['/groups/[group]/glossary/new', 'glossary_entry', 1],
	['/groups/[group]/prompts/[prompt]/meaning', 'meaning_asked', 1],
	['/studies/[study]/contributions/[ref]/code', 'coding', 1],
	['/admin/groups/new', 'group', 1],
	['/admin/studies/new', 'study', 1],
	['/studies/[study]/groups/ask', 'partnership', 1],
	['/studies/[study]/outcomes/new', 'outcome', 1],
	// two invitations may be alike: each is whole
	['/groups/[group]/people/invite', 'invitation', 2]
];

test.describe('the same form twice', { tag: '@with-javascript' }, () => {
	for (const way of ['one after the other', 'at once'] as const)
		test(`${way} is stored once, or says why not`, async ({ server }) => {
			const ground = await lay(server);
			const db = new Sqlite(server.databasePath, { readonly: true });
			const trace = rows(server.databasePath);

			for (const [id, table, most] of forms) {
				const place = ground.forms.find((each) => each.id === id);
				const html = place && (await get(server, place.page, place.cookie)).html;
				const form = html && formAt(place, html);
				if (!form) throw new Error(`there is no form at ${id}`);
				const body: Body = filledIn(form).map(([name, value]) => [name, value || fill(name)]);
				const post = () => send(server, place.address, place.cookie, body);
				const before = count(table);

				const first = post();
				if (way === 'one after the other') await first;
				const said = (await Promise.all([first, post()])).map(({ status }) => status);
				for (const status of said) expect([303, 422], id).toContain(status);
				expect(said, id).toContain(303);
				const more = count(table) - before;
				expect(more, `${id}: rows of ${table}`).toBeGreaterThan(0);
				expect(more, `${id}: rows of ${table}`).toBeLessThanOrEqual(most);
				trace.restore();
			}
			trace.close();
			db.close();

			function count(table: string) {
				return db.prepare(`select count(*) from "${table}"`).pluck().get() as number;
			}
		});
});

const fill = (name: string) => (name === 'slug' ? 'a-name-that-nobody-has' : '');
