import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './support/server.ts';

const TIMES = 5;

test('an answer that was acknowledged outlives a server that is killed at that moment', async ({
	as,
	server
}) => {
	test.setTimeout(120_000);
	const page = await (await as('member')).newPage();
	await page.goto('/groups/deep-end');
	const finding = await page.locator('a[href*="/prompts/"]').first().getAttribute('href');
	const answers: string[] = [];

	for (let time = 1; time <= TIMES; time++) {
		const body = `Kept through crash number ${time}: “we were heard”, she said.`;
		const sent = await answer(page, `${server.origin}${finding}/answer`, body);
		expect(sent.status()).toBe(303);
		await server.kill9();
		await server.start();
		answers.push(body);
	}

	await page.goto(`${finding}?page=all`);
	for (const body of answers) await expect(page.getByText(body)).toHaveCount(1);
});

/** Sends an answer as the form on its page would, and does not wait for the page that follows. */
async function answer(page: Page, address: string, body: string) {
	await page.goto(address);
	const value = (name: string) => page.locator(`input[name=${name}]`).first().inputValue();
	const form = { question: await value('question'), box: await value('box'), audience: 'group' };
	const request: APIRequestContext = page.context().request;
	return request.post(address, {
		form: { ...form, body },
		headers: { Accept: 'text/html', Origin: new URL(address).origin },
		maxRedirects: 0
	});
}
