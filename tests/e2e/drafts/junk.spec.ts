import { get, send } from '../input/send.ts';
import { parse, foreign } from '../input/page.ts';
import { marks } from '../input/bad.ts';
import { expect, test } from '../support/server.ts';
import { drafts } from './hands.ts';

// What keeps any form as it stands must take any form; no browser is needed for it.
test.describe('junk sent to be kept', { tag: '@with-javascript' }, () => {
	const to = (path: string) => `/me/drafts?for=${encodeURIComponent(path)}`;

	test('for an address elsewhere, or for none, is refused', async ({ as, server }) => {
		const cookie = await cookieOf(await as('member'));
		const body = [
			['draft', 'Elsewhere'],
			['draft_words', 'body'],
			['body', 'Sent elsewhere']
		] as const;
		for (const path of ['', 'https://evil.example/', '//evil.example', '/\\evil.example', 'me'])
			expect([404, 422], path).toContain((await send(server, to(path), cookie, [...body])).status);
		expect((await send(server, '/me/drafts', cookie, [...body])).status).toBe(422);
		expect((await send(server, to('/me'), cookie, [['body', 'Not marked']])).status).toBe(422);
		expect(drafts(server.databasePath, 'Sent elsewhere')).toBe(0);
	});

	test('is shown as it was typed and does nothing', async ({ as, server }) => {
		const cookie = await cookieOf(await as('member'));
		const sent = await send(server, to('/groups/deep-end/ask?finding=x'), cookie, [
			['draft', marks],
			['draft_words', `body ${marks}`],
			['box', marks.repeat(20)],
			['__proto__', marks],
			['constructor', marks],
			['body', marks]
		]);
		expect(sent.status).toBe(303);
		const list = await get(server, '/me/drafts', cookie);
		expect(list.status).toBe(200);
		expect(list.html).toContain('planted()');
		expect(foreign(parse(list.html))).toEqual([]);
		const [address = ''] = /\/me\/drafts\/\w+\/throw-away/.exec(list.html) ?? [];
		const page = await get(server, address, cookie);
		expect(page.status).toBe(200);
		expect(foreign(parse(page.html))).toEqual([]);
	});

	test('as a file, or far too large, is no draft and no fault', async ({ as, server }) => {
		const cookie = await cookieOf(await as('member'));
		const file = new FormData();
		for (const name of ['draft', 'draft_words', 'body'])
			file.append(name, new File(['x'], 'x.html'));
		expect([303, 422]).toContain((await send(server, to('/me'), cookie, file)).status);
		const large = [
			['draft', 'Large'],
			['draft_words', 'body'],
			['body', `Large ${'x'.repeat(300_000)}`]
		] as const;
		expect((await send(server, to('/me'), cookie, [...large])).status).toBe(422);
		expect(drafts(server.databasePath, 'Large')).toBe(0);
	});
});

async function cookieOf(context: import('@playwright/test').BrowserContext) {
	const cookies = await context.cookies();
	return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}
