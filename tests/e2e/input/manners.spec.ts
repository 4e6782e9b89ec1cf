import { expect, test } from '../support/server.ts';
import type { Body } from './forms.ts';
import { lay } from './ground.ts';
import { named, parse, words } from './page.ts';
import { rows } from './rows.ts';
import { get, send } from './send.ts';

const heading = (html: string) => words(named(parse(html), 'h1')[0]).trim();

test.describe('a form that no page of ours sent', { tag: '@with-javascript' }, () => {
	test('from another website is refused everywhere, and leaves nothing', async ({ server }) => {
		const { forms } = await lay(server);
		const trace = rows(server.databasePath);
		trace.look();
		for (const { id, address, cookie } of forms)
			for (const Origin of ['https://elsewhere.example', 'null']) {
				const said = await send(server, address, cookie, [['body', 'x']], { Origin });
				expect(said.status, `${id} from ${Origin}`).toBe(403);
			}
		expect(trace.changed()).toEqual([]);
		trace.close();
	});

	test('of more than four million bytes is answered by a plain page', async ({ server }) => {
		const { forms, cookies } = await lay(server);
		const letters = 'x'.repeat(4 * 1024 * 1024 + 1);
		const much: Body = [['body', letters]];
		const file = new FormData();
		file.append('body', new Blob(['x'.repeat(10 * 1024 * 1024 + 1)]), 'much.txt');
		const answer = forms.find(({ id }) => id.endsWith('[prompt]/answer'))?.address ?? '';
		const places = [
			...[
				{ address: '/sign-in', cookie: '' },
				{ address: '/me/reach', cookie: '' }
			],
			...[{ address: '/me/reach', cookie: cookies.member }],
			...[{ address: answer, cookie: cookies.member }]
		];
		for (const { address, cookie } of places)
			for (const body of [much, file]) {
				const said = await send(server, address, cookie, body);
				expect(said.status, address).toBe(413);
				expect(heading(said.html), address).toBe('That is too much at once');
			}
	});

	test('in another language than forms speak is refused in words, never by a fault', async ({
		server
	}) => {
		const { cookies } = await lay(server);
		for (const cookie of ['', cookies.member])
			for (const type of [
				'application/json',
				'multipart/form-data',
				'multipart/form-data; boundary=x',
				'text/plain',
				'image/png'
			]) {
				const more = { 'Content-Type': type };
				const said = await send(server, '/me/reach', cookie, '{"reach_note":"x"}', more);
				expect([303, 400, 415, 422], `${type}, ${cookie ? 'member' : 'visitor'}`).toContain(
					said.status
				);
				if (said.status !== 303) expect(heading(said.html)).not.toBe('');
			}
	});
});

test(
	'every address of a form has a page of its own, and says so without it',
	{
		tag: '@with-javascript'
	},
	async ({ server }) => {
		const { forms } = await lay(server);
		for (const { id, address, cookie } of forms) {
			const page = await get(server, address, cookie);
			expect([200, 303], id).toContain(page.status);
			if (page.status === 200) expect(heading(page.html), id).not.toBe('');
			const headers = { Accept: 'text/html', Cookie: cookie };
			const options = { method: 'HEAD', headers, redirect: 'manual' } as const;
			const head = await fetch(server.origin + address, options);
			expect(head.status, `HEAD ${id}`).toBe(page.status);
			expect(await head.text(), `HEAD ${id}`).toBe('');
		}
	}
);
