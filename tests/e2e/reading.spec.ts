import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, test } from './support/server.ts';
import { axe, bringAxe } from './tour/axe.ts';

const thread = '/groups/deep-end/prompts/link-workers-3';
const golden = readFileSync(new URL('golden/contributions.yml', import.meta.url), 'utf8');

// What a screen reader is told, and in which order: number, author, role, how it came, time, words.
test.describe('a contribution', { tag: '@with-javascript' }, () => {
	test('reads number, author, role, time and words, in that order', async ({ as }) => {
		const page = await (await as('member')).newPage();
		await page.goto(thread);
		const heard = [await tree(page, '#c2'), await tree(page, '#c4')];
		await page.goto('/groups/deep-end/prompts/link-workers-1?page=all');
		const point = page.getByRole('article', { name: /Said in the meeting/ }).first();
		const id = (await point.getAttribute('id')) ?? '';
		// whatever number it has by now
		const number = new RegExp(`(?<=umber |contributions/)${id.slice(1)}\\b`, 'g');
		heard.push((await tree(page, `#${id}`)).replace(number, '16'));
		expect(heard.join('\n')).toBe(golden.trimEnd());
	});
});

/** The accessibility tree of one down to what can be done with it, on the same day whenever it is looked at. */
async function tree(page: Page, place: string) {
	const heard = await page.locator(place).ariaSnapshot();
	const day = /\w+day \d{1,2} \w+( \d{4})?(?=, [\d:]+ (in the|at))/g;
	const [words = ''] = heard.split('\n  - paragraph:\n');
	return words.replace(day, 'Monday 2 March');
}

// Every page that a thread leads to, and every page that each of their buttons leads to.
test(
	'axe finds nothing after any button of a thread',
	{ tag: '@with-javascript' },
	async ({ as }) => {
		test.setTimeout(240_000);
		const wrong: string[] = [];
		const seen = new Set<string>();
		for (const role of ['member', 'organiser', 'researcher'] as const) {
			const context = await as(role);
			await bringAxe(context);
			const page = await context.newPage();
			await page.goto(thread);
			const links = await page.getByRole('link').evaluateAll(addresses);
			for (const address of ['', ...links]) {
				const to = new URL(address || thread, page.url());
				// one of each kind: a thread links to the same pages for each thing that was said
				const path = (to.pathname + to.search).replace(/\d+|(?<=contributions\/)\w{10}/g, '…');
				if (!path.startsWith('/groups/') || seen.has(role + path)) continue;
				seen.add(role + path);
				await press(page, role, to.href);
			}
		}
		expect(wrong).toEqual([]);

		/** Opens the page and presses each of its buttons, with nothing filled in. */
		async function press(page: Page, role: string, address: string) {
			await page.goto(address);
			await judge(page, `${role} at ${address}`);
			const submits = page.getByRole('main').locator('button[type=submit]');
			const buttons = await submits.count();
			for (let number = 0; number < buttons; number++) {
				if (number) await page.goto(address);
				const button = submits.nth(number);
				if (!(await button.count())) continue; // an earlier press has done what this was for
				const name = await button.innerText();
				const loaded = page.waitForEvent('load');
				await button.click();
				await loaded;
				await judge(page, `${role} after “${name}” at ${address}`);
			}
		}

		async function judge(page: Page, where: string) {
			wrong.push(...(await axe(page)).map((words) => `${where}: ${words}`));
		}
	}
);

function addresses(links: Element[]) {
	return links.map((link) => link.getAttribute('href') ?? '');
}
