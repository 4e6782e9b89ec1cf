import type { Page } from '@playwright/test';
import { expect, test } from './support/server.ts';
import { bringAxe } from './tour/axe.ts';
import { look } from './tour/look.ts';
import { stops } from './tour/stops.ts';
import { become, astray } from './tour/visit.ts';

// Every form, sent with nothing in it: the page that comes back is a page like any other.
test(
	'a form sent empty says what to mend and begins there, or says what was done',
	{
		tag: '@with-javascript'
	},
	async ({ context, page, server }) => {
		test.setTimeout(300_000);
		await bringAxe(context);
		const missing = astray(page, server.origin);
		const wrong: string[] = [];
		const seen = new Set<string>();
		let [refused, done] = [0, 0];

		for (const stop of await stops(server)) {
			if (!stop.sends || seen.has(stop.id)) continue;
			seen.add(stop.id);
			const say = (words: string) => wrong.push(`${stop.kind} at ${stop.address} ${words}`);
			await become(context, server.origin, stop);
			await page.goto(stop.address);
			const status = await sendEmpty(page);
			if (status === null) continue;
			if (![200, 422].includes(status)) say(`got ${status}`);
			const summary = page.locator('.govuk-error-summary');
			const title = await page.title();
			if (status === 422) {
				refused++;
				if (!title.startsWith('Error: ')) say(`was refused and is called ${title}`);
				if (!(await summary.evaluate((list) => list === document.activeElement).catch(() => false)))
					say('was refused and does not begin at the list of errors');
				(await unfound(page)).forEach(say);
			} else {
				if (await summary.count()) say('has errors and answered 200');
				if (await page.locator('.govuk-notification-banner').count()) done++;
			}
			(await look(page)).forEach(say);
		}
		expect.soft(missing).toEqual([]);
		expect(wrong).toEqual([]);
		expect(refused).toBeGreaterThan(30);
		expect(done).toBeGreaterThan(10);
	}
);

/** Sends the page's own form with nothing filled in. Answers the status of the page that follows; null without a form. */
async function sendEmpty(page: Page) {
	const form = page.locator('main form[method=POST]:not([action])').first();
	if (!(await form.count())) return null;
	const arrived = page.waitForResponse(
		(answer) => answer.request().isNavigationRequest() && answer.status() !== 303
	);
	const loaded = page.waitForEvent('load');
	await form.evaluate((form: HTMLFormElement) => {
		for (const field of form.querySelectorAll('input, textarea, select')) {
			if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type))
				field.checked = false;
			else if (field instanceof HTMLSelectElement) field.selectedIndex = -1;
			else if (!(field instanceof HTMLInputElement && field.type === 'hidden'))
				(field as HTMLTextAreaElement).value = '';
		}
		form.requestSubmit();
	});
	await loaded;
	return (await arrived).status();
}

/** Each error leads to a field, whose words are the same. */
function unfound(page: Page) {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLAnchorElement>('.govuk-error-summary__list a')].flatMap(
			({ hash, textContent }) => {
				const field = document.getElementById(hash.slice(1));
				if (!field) return [`leads nowhere: ${hash} ${textContent}`];
				const group = field.closest('.govuk-form-group--error');
				return group?.textContent.includes(textContent)
					? []
					: [`is not said at ${hash}: ${textContent}`];
			}
		)
	);
}
