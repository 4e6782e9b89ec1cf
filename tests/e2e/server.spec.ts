import { expect, test } from './support/server.ts';

test('the server answers for itself and its database', async ({ request }) => {
	const answer = await request.get('/health');
	expect(answer.status()).toBe(200);
	expect(await answer.json()).toEqual({ ok: true });
});

test('what nobody knows is not found, in words', async ({ page }) => {
	const answer = await page.goto('/no-such-page');
	expect(answer?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('cannot find');
});

test('a page travels compressed, and what never changes is kept', async ({ request, page }) => {
	const home = await request.get('/', { headers: { 'Accept-Encoding': 'gzip' } });
	expect(home.headers()['content-encoding']).toBe('gzip');
	await page.goto('/');
	const sheet = await page.locator('link[rel=stylesheet]').first().getAttribute('href');
	const style = await request.get(sheet ?? '');
	expect(style.headers()['cache-control']).toContain('immutable');
});

test('another website cannot send a form, and another name is not answered', async ({
	request,
	server
}) => {
	const foreign = { Accept: 'text/html', Origin: 'https://elsewhere.example' };
	const sent = await request.post('/sign-in', {
		form: { email: 'a@example.org' },
		headers: foreign
	});
	expect(sent.status()).toBe(403);
	const { port } = new URL(server.origin);
	const named = await request.get('/', { headers: { Host: `elsewhere.example:${port}` } });
	expect(named.status()).toBe(403);
});

test('a long text in many-byte letters is taken in', async ({ request, server }) => {
	const answer = await request.post('/sign-in', {
		form: { email: '😀'.repeat(100_000) },
		headers: { Accept: 'text/html', Origin: server.origin }
	});
	expect(answer.status()).not.toBe(413);
	expect(answer.status()).toBeLessThan(500);
});

test('it ends in order, and starts again on the same database', async ({ request, server }) => {
	await server.restart();
	expect((await request.get(`${server.origin}/health`)).status()).toBe(200);
});
