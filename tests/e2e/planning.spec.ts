import { writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { fill, fillDay, follow, inDays, press, refused } from './loop/hands.ts';
import { expect, test } from './support/server.ts';

const meetings = '/groups/deep-end/meetings';
const main = (page: Page) => page.getByRole('main');
const pdf = Buffer.from('%PDF-1.4\n% a paper of the example\n');

/** Chooses a file as somebody does who picks it from a folder. */
function bring(page: Page, label: string, name: string, buffer: Buffer) {
	return page.getByLabel(label, { exact: true }).setInputFiles({
		...{ name, buffer },
		mimeType: 'application/pdf'
	});
}

test('the next meeting is planned like the last, with papers that its members read', async ({
	as,
	javaScriptEnabled
}) => {
	const organiser = await (await as('organiser')).newPage();
	await organiser.goto(`${meetings}/3`);
	await follow(organiser, 'Plan the next one like this');
	await expect(main(organiser)).toContainText('The day is our suggestion');
	await expect(organiser.getByLabel('When does it start?')).toHaveValue('10:30');
	await expect(organiser.locator('#title-3')).toHaveValue('A leaflet for waiting rooms');
	await fill(organiser, { 'What is the meeting about?': 'A meeting like the last' });
	await fillDay(organiser, 'Day', inDays(5));
	await organiser.locator('#title-1').fill('');
	await organiser.locator('#minutes-1').fill('a few');
	await refused(
		organiser,
		'Plan the meeting',
		'Enter what item 1 is about, or empty its other boxes'
	);
	await expect(organiser.getByLabel('What is the meeting about?')).toHaveValue(
		'A meeting like the last'
	);
	await organiser.locator('#minutes-1').fill('');
	await press(organiser, 'Plan the meeting');
	const address = new URL(organiser.url()).pathname;
	await expect(main(organiser)).toContainText('What has changed because of you');
	await expect(main(organiser)).toContainText('One floor, no steps, wide doors.');
	await expect(main(organiser)).not.toContainText('Leaflet, first draft');

	await organiser.goto('/groups/deep-end/desk');
	await organiser.goto(
		(await organiser
			.getByRole('link', { name: /Send out what people read before “A meeting like the last”/ })
			.getAttribute('href')) ?? ''
	);
	const paper = `${address}/agenda/2/paper`;
	await organiser.goto(paper);
	await fill(organiser, { Words: 'Read this, please.', 'A link to something to read': 'a page' });
	await bring(organiser, 'A file', 'plan.pdf', pdf);
	await refused(organiser, 'Keep the paper', 'Enter the whole address, starting with https://');
	await expect(main(organiser)).toContainText('please choose it again');
	for (const [name, buffer, problem] of [
		['plan.pdf', Buffer.from('<!doctype html><script>1</script>'), 'We cannot keep this kind'],
		['plan.pdf', Buffer.alloc(0), 'This file is empty'],
		['plan.pdf', Buffer.concat([pdf, Buffer.alloc(8_500_000)]), 'This file is too big']
	] as const) {
		await fill(organiser, { 'A link to something to read': 'https://example.org/more' });
		await bring(organiser, 'A file', name, buffer);
		await organiser.getByRole('button', { name: 'Keep the paper' }).click();
		await expect(organiser.locator('#file-error')).toContainText(problem);
		await expect(organiser.getByLabel('Words', { exact: true })).toHaveValue('Read this, please.');
	}
	await bring(organiser, 'A file', 'plan <b>.html', pdf);
	await press(organiser, 'Keep the paper');
	await expect(main(organiser)).toContainText('plan b.pdf, 1 kB');
	if (javaScriptEnabled) {
		const { violations } = await new AxeBuilder({ page: organiser }).analyze();
		expect(violations).toEqual([]);
	}

	await organiser.goto(`${address}/papers/out`);
	await expect(main(organiser)).toContainText('That day is past, so the sooner the better.');
	await press(organiser, 'The papers are out');
	await organiser.goto(`${address}/papers/out`);
	await expect(main(organiser)).toContainText('They have been out since');
	await organiser.goto('/groups/deep-end/desk');
	await expect(main(organiser)).not.toContainText('read before “A meeting like the last”');

	const member = await as('member');
	const read = await member.newPage();
	await read.goto(address);
	await expect(main(read)).toContainText('Read this, please.');
	const file = await read.getByRole('link', { name: 'plan b.pdf' }).getAttribute('href');
	const answer = await member.request.get(file ?? '');
	expect(answer.headers()).toMatchObject({
		'content-type': 'application/pdf',
		'content-disposition': `attachment; filename="plan b.pdf"; filename*=UTF-8''plan%20b.pdf`,
		'x-content-type-options': 'nosniff'
	});
	expect(await answer.body()).toEqual(pdf);
	await follow(read, 'Everything to read, on one page to print');
	await expect(main(read)).toContainText('Read this, please.');
	await expect(main(read)).toContainText('What the research team found');

	const team = (await as('researcher')).request;
	expect((await team.get(`${address}/papers/2`)).status()).toBe(404);
	expect((await team.get(`${meetings}/2/papers/2`)).status()).toBe(200);
	const visitor = await read.context().browser()?.newContext();
	const far = await visitor?.request.get(new URL(file ?? '', read.url()).href, { maxRedirects: 0 });
	expect(far?.headers().location).toContain('/sign-in?to=');
	await visitor?.close();

	await organiser.goto(paper);
	await organiser.getByLabel('Take this file away').check();
	await press(organiser, 'Keep the paper');
	expect((await member.request.get(file ?? '')).status()).toBe(404);
});

test('a file that is far too big is answered by a page, not by a broken line', async ({
	as
}, info) => {
	const film = info.outputPath('film.pdf');
	writeFileSync(film, Buffer.alloc(30_000_000));
	const page = await (await as('organiser')).newPage();
	await page.goto(`${meetings}/3/agenda/1/paper`);
	await page.getByLabel('A file', { exact: true }).setInputFiles(film);
	await page.getByRole('button', { name: 'Keep the paper' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('That is too much at once');
});

test('a meeting is cancelled with a reason, stays to be read, and cannot be noted', async ({
	as
}) => {
	const organiser = await (await as('organiser')).newPage();
	await organiser.goto(`${meetings}/new?like=3`);
	await fill(organiser, { 'What is the meeting about?': 'One that will not be' });
	await press(organiser, 'Plan the meeting');
	const address = new URL(organiser.url()).pathname;
	await follow(organiser, 'Cancel this meeting');
	await refused(organiser, 'Cancel the meeting', 'Enter why, so that people understand');
	await fill(organiser, { 'Why is it cancelled?': 'The hall has no heating.' });
	await press(organiser, 'Cancel the meeting');
	await expect(main(organiser)).toContainText('This meeting is cancelled');
	for (const page of ['/edit', '/cancel', '/notes', '/papers/out', '/papers/print']) {
		await organiser.goto(`${address}${page}`);
		expect(new URL(organiser.url()).pathname, page).toBe(address);
	}
	await expect(organiser.getByRole('link', { name: 'Notes', exact: true })).toHaveCount(0);

	const member = await (await as('member')).newPage();
	await member.goto(meetings);
	const card = member.locator('.card', { hasText: 'One that will not be' });
	await expect(card).toContainText('Cancelled');
	await member.goto(address);
	await expect(main(member)).toContainText('The hall has no heating.');
	await expect(main(member).getByRole('button', { name: /I will come/ })).toHaveCount(0);

	await organiser.goto(`${meetings}/2/cancel`);
	await fill(organiser, { 'Why is it cancelled?': 'It never was.' });
	await refused(
		organiser,
		'Cancel the meeting',
		'Something was noted at this meeting, so it took place. Remove the notes first'
	);
});
