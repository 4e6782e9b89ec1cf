import type { BrowserContext, Page } from '@playwright/test';
import { parseAtomFeed } from 'feedsmith';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { wrongInAtom } from '../support/atom.ts';
import { unpacked } from '../support/unpacked.ts';
import { chosen, fromPhone } from './publishing/pictures.ts';
import { expect, test } from './support/server.ts';
import { axe } from './tour/axe.ts';

/** It hangs where no script runs. */
const looks = (page: Page, run?: boolean) => (run === false ? [] : axe(page));

const group = '/groups/deep-end/meetings/2/summary';

test.describe('a published summary', () => {
	test('is an article that everyone can read, keep and follow', async ({ page, server }, info) => {
		const said: string[] = [];
		page.on('console', (message) => said.push(message.text()));
		const slug = await first(page);
		await expect(page.getByText(/^Deep End PPI group met on \w+day \d+ \w+ \d{4}\./)).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Who wrote this' })).toBeVisible();
		await expect(page.getByText('NIHR130247')).toBeVisible();
		await expect(page.getByText('Corrected on')).toBeVisible();
		await expect(page.getByText('Only people in the group')).toHaveCount(0);
		const picture = page.getByRole('img', { name: /round table/ });
		expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(99);

		const meta = (name: string) =>
			page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
		const here = `${server.origin}${slug}`;
		expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(here);
		expect(await meta('og:type')).toBe('article');
		expect(await meta('og:url')).toBe(here);
		expect(await meta('article:published_time')).toMatch(/^\d{4}-.*Z$/);
		expect(await meta('twitter:card')).toBe('summary_large_image');
		expect(await meta('og:image:alt')).toContain('Staying with people');
		const share = await page.request.get((await meta('og:image')) ?? '');
		expect(share.headers()['content-type']).toBe('image/png');
		expect((await share.body()).length).toBeGreaterThan(5000);
		const data = await page.locator('script[type="application/ld+json"]').textContent();
		expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'Article', url: here });

		const atom = page.locator('link[type="application/atom+xml"]');
		const feed = await page.request.get((await atom.getAttribute('href')) ?? '');
		expect(wrongInAtom(await feed.text())).toEqual([]);
		expect(parseAtomFeed(await feed.text()).entries?.[0]?.links?.[0]?.href).toBe(here);

		for (const [name, ending] of [
			['Save it as a web page', 'html'],
			['Save it for Word', 'docx'],
			['Save it as plain text', 'md']
		] as const) {
			const coming = page.waitForEvent('download');
			await page.getByRole('link', { name }).click();
			const download = await coming;
			expect(download.suggestedFilename()).toMatch(new RegExp(`^\\d{4}-[\\w-]+\\.${ending}$`));
			const path = info.outputPath(`summary.${ending}`);
			await download.saveAs(path);
			expect(unpacked(readFileSync(path))).toContain('NIHR130247');
		}
		expect(said).toEqual([]);
	});

	test('reads as a paper when it is printed', async ({ page }) => {
		const slug = await first(page);
		const address = page.getByText(`This summary is at`);
		await expect(address).toBeHidden();
		await page.emulateMedia({ media: 'print' });
		await expect(address).toContainText(slug);
		for (const gone of ['Keep it or pass it on', 'How we work with people'])
			await expect(page.getByText(gone)).toBeHidden();
		await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
		await expect(page.getByText('NIHR130247')).toBeVisible();
	});

	test('tells people of its group, and nobody else, what came of it', async ({ page, as }) => {
		const slug = await first(page);
		const heading = { name: 'What changed since this meeting' };
		await expect(page.getByRole('heading', heading)).toHaveCount(0);
		for (const [role, sees] of [
			['member', true],
			['organiser', true],
			['researcher', false],
			['administrator', false]
		] as const) {
			const theirs = await (await as(role)).newPage();
			const answer = await theirs.goto(slug);
			expect(answer?.headers()['cache-control']).toBe('private, no-cache');
			await expect(theirs.getByRole('heading', heading)).toHaveCount(sees ? 1 : 0);
			if (sees) await expect(theirs.getByText('We did').first()).toBeVisible();
		}
	});
});

test('an organiser puts another picture on it, and the one before is gone', async ({
	page,
	as,
	javaScriptEnabled
}) => {
	const slug = await first(page);
	const before = await source(page);
	const organiser = await (await as('organiser')).newPage();
	await organiser.goto(group);
	await organiser.getByRole('link', { name: 'Change the picture' }).click();

	const alt = organiser.getByLabel('What does the picture show?');
	const file = organiser.getByLabel('Another picture in its place');
	const agreed = organiser.getByLabel(/has said yes to this picture/);
	const save = organiser.getByRole('button', { name: 'Save' });
	const problem = organiser.locator('.govuk-error-summary');

	await alt.fill('Tea on a table');
	await file.setInputFiles(chosen(Buffer.from('no picture')));
	await save.click();
	await expect(problem).toContainText('We cannot keep this kind of file');
	await expect(alt).toHaveValue('Tea on a table');
	const whole = await fromPhone('#a9762a');
	await file.setInputFiles(chosen(whole.subarray(0, whole.length - 200)));
	await agreed.check();
	await save.click();
	await expect(problem).toContainText('We cannot open this picture');
	await expect(organiser.getByText('please choose it again')).toHaveCount(0);
	await agreed.uncheck();
	await file.setInputFiles(chosen(whole));
	await save.click();
	await expect(problem).toContainText('Ask the people who can be seen');
	await expect(organiser.getByText('please choose it again')).toBeVisible();
	await agreed.check();
	await alt.fill('Amara at a table');
	await file.setInputFiles(chosen(whole));
	await save.click();
	await expect(problem).toContainText('say that none of them names somebody here');
	expect(await looks(organiser, javaScriptEnabled)).toEqual([]);
	await alt.fill('Tea on a table');
	await file.setInputFiles(chosen(whole));
	await save.click();
	await expect(organiser.getByText('The picture is on the summary')).toBeVisible();

	await page.goto(slug);
	const picture = page.getByRole('img', { name: 'Tea on a table' });
	// it lay on its side
	expect(
		await picture.evaluate(({ naturalWidth, naturalHeight }: HTMLImageElement) => [
			naturalWidth,
			naturalHeight
		])
	).toEqual([80, 120]);
	const bytes = await (await page.request.get(await source(page))).body();
	for (const words of ['Planted phone', 'Exif', 'GPS']) expect(bytes.includes(words)).toBe(false);
	expect((await page.request.get(before)).status()).toBe(404);
});

test('what was taken back leaves a plain notice, and nothing else', async ({
	page,
	as,
	javaScriptEnabled
}) => {
	const slug = await first(page);
	const picture = await source(page);
	const organiser = await as('organiser');
	await press(organiser, `${group}/unpublish`);

	const answer = await page.goto(slug);
	expect(answer?.status()).toBe(410);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'This summary is no longer published'
	);
	await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
	expect(await page.content()).not.toContain('NIHR130247');
	expect(await looks(page, javaScriptEnabled)).toEqual([]);
	const files = ['share.png', 'summary.html', 'summary.docx', 'summary.md'];
	for (const of of [picture, ...files.map((file) => `${slug}/${file}`)]) {
		const gone = await page.request.get(of);
		expect(gone.status(), of).toBe(410);
		expect(await gone.text()).toBe('This summary is no longer published.\n');
	}
	const feed = await (await page.request.get('/summaries/feed.xml')).text();
	expect(wrongInAtom(feed)).toEqual([]);
	expect(feed).not.toContain('<entry>');
	expect(await (await page.request.get('/sitemap.xml')).text()).not.toContain(slug);
	await page.goto('/summaries');
	await expect(page.getByText('No group has published a summary yet')).toBeVisible();

	await press(organiser, `${group}/publish`);
	expect((await page.goto(slug))?.status()).toBe(200);
	await expect(page.getByRole('img')).toBeVisible();
});

test(
	'the file that was saved opens without a line',
	{ tag: '@with-javascript' },
	async ({ page, context }, info) => {
		const slug = await first(page);
		const path = info.outputPath('summary.html');
		const { writeFileSync } = await import('node:fs');
		writeFileSync(path, await (await page.request.get(`${slug}/summary.html`)).body());
		const asked: string[] = [];
		const file = await context.newPage();
		file.on('request', (request) => asked.push(request.url()));
		await file.goto(pathToFileURL(path).href);
		expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(path).href]);
		await expect(file.getByRole('heading', { level: 1 })).toBeVisible();
		expect(
			await file.getByRole('img').evaluate((img: HTMLImageElement) => img.naturalWidth)
		).toBeGreaterThan(9);
		await expect(file.getByText('Example: the people and words here are invented.')).toBeVisible();
		expect(await axe(file)).toEqual([]);
	}
);

/** Opens the newest summary, and says where that is. */
async function first(page: Page) {
	await page.goto('/summaries');
	await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
	await page.waitForURL(/\/summaries\/\d{4}-/);
	return new URL(page.url()).pathname;
}

async function source(page: Page) {
	return (await page.getByRole('main').getByRole('img').getAttribute('src')) ?? '';
}

/** Presses the one button of a page that asks whether one is sure, after ticking what it asks to look at. */
async function press(context: BrowserContext, address: string) {
	const page = await context.newPage();
	await page.goto(address);
	const main = page.getByRole('main');
	for (const box of await main.getByRole('checkbox').all()) await box.check();
	await main.getByRole('button').first().click();
	await page.waitForURL((url) => url.pathname === group);
	await page.close();
}
