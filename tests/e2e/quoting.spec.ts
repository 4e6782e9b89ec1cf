import { open } from '#server/db/open.ts';
import { unpacked } from '../support/unpacked.ts';
import { signInAll } from './walk/people.ts';
import { prepare } from './walk/places.ts';
import { expect, test } from './support/server.ts';

test.describe('over HTTP', { tag: '@with-javascript' }, () => {
	test('a quotation goes from the public page, the feed and the files with the next no of who said it, and comes back with a yes', async ({
		server
	}) => {
		const db = open(server.databasePath);
		const { body, person_id } = await db
			.selectFrom('summary_quote')
			.innerJoin('contribution', 'contribution.id', 'summary_quote.contribution_id')
			.select(['contribution.body', 'contribution.person_id'])
			.executeTakeFirstOrThrow();
		const places = await prepare(db);
		const { member } = await signInAll(db, { ...places, giver: person_id ?? '' });
		await db.destroy();
		const list = await text('/summaries');
		const address = /\/summaries\/\d[\w-]+/.exec(list)?.[0] ?? '';
		const words = body?.slice(0, 40) ?? '';

		const shown = [
			address,
			'/summaries/feed.xml',
			`${address}/summary.html`,
			`${address}/summary.docx`,
			`${address}/summary.md`
		];
		const known = new Map<string, Headers>();
		for (const each of shown) {
			expect(await text(each), each).toContain(words);
			const { headers } = await fetch(server.origin + each);
			known.set(each, headers);
			expect(await again(each), each).toBe(304);
		}
		await answer('no');
		for (const each of shown) {
			expect(await again(each), each).toBe(200);
			expect(await text(each), each).not.toContain(words);
		}
		expect(await text('/summaries')).not.toContain(words);
		await answer('yes');
		for (const each of shown) expect(await text(each), each).toContain(words);

		/** What somebody is told who has it as it was, and says so as programs do: by its tag, and by its time. */
		async function again(address: string) {
			const headers = known.get(address) ?? new Headers();
			const [tag, time] = [headers.get('etag') ?? '', headers.get('last-modified')];
			const asks: Record<string, string>[] = [
				{ 'If-None-Match': tag },
				...(time ? [{ 'If-Modified-Since': time }] : [])
			];
			const answers = await Promise.all(
				asks.map((headers) => fetch(server.origin + address, { headers }))
			);
			expect(headers.get('cache-control')).toBe('public, no-cache');
			const [first] = answers;
			for (const { status } of answers) expect(status).toBe(first?.status);
			return first?.status;
		}
		async function text(address: string) {
			const answer = await fetch(server.origin + address);
			return unpacked(new Uint8Array(await answer.arrayBuffer()));
		}
		async function answer(quote: 'yes' | 'no') {
			const sent = await fetch(`${server.origin}/me/permissions`, {
				method: 'POST',
				headers: { Cookie: member, Origin: server.origin, Accept: 'text/html' },
				body: new URLSearchParams({ quote }),
				redirect: 'manual'
			});
			expect(sent.status).toBe(303);
		}
	});

	test('signed out, nobody can tell a thread that exists from one that does not', async ({
		server
	}) => {
		const there = '/groups/deep-end/prompts/link-workers-3';
		const invented = '/groups/deep-end/prompts/link-workers-7';
		const elsewhere = '/groups/no-such-group/prompts/link-workers-3';
		for (const [method, end] of [
			['GET', ''],
			['GET', '/answer'],
			['POST', '/answer']
		] as const) {
			const known = await ask(there + end, method);
			expect(known.status).toBe(303);
			for (const other of [invented, elsewhere])
				expect(await ask(other + end, method)).toEqual(known);
		}
		expect(await page(there)).toBe(await page(invented));
		expect(await page(there)).toContain('Sign in');

		/** What comes back, with the return address written the same everywhere. */
		async function ask(address: string, method: string) {
			const headers = { Accept: 'text/html', Origin: server.origin };
			const body = method === 'POST' ? new URLSearchParams({ body: 'Words' }) : undefined;
			const url = server.origin + address;
			const answer = await fetch(url, { method, headers, body, redirect: 'manual' });
			const sent = Object.fromEntries(answer.headers);
			delete sent.date;
			if (sent['set-cookie']) sent['set-cookie'] = sent['set-cookie'].replace(/=[^;]+/, '=');
			const same = (text: string) =>
				text.replaceAll(address, '…').replaceAll(encodeURIComponent(address), '…');
			return {
				status: answer.status,
				headers: same(JSON.stringify(sent)),
				body: same(await answer.text())
			};
		}
		/** The page that one is led to. */
		async function page(address: string) {
			const { headers } = await fetch(server.origin + address, { redirect: 'manual' });
			const to = new URL(headers.get('location') ?? '', server.origin);
			const text = await (await fetch(to)).text();
			return text.replaceAll(address, '…').replaceAll(encodeURIComponent(address), '…');
		}
	});
});
