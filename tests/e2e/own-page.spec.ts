import type { Page } from '@playwright/test';
import { expect, test } from './support/server.ts';
import { newcomer } from './own-page/newcomer.ts';

// A person's own pages, with script and without.

const thread = '/groups/deep-end/prompts/link-workers-3';

async function answer(page: Page, words: string) {
	await page.goto(`${thread}/answer`);
	await page.getByRole('textbox').fill(words);
	await page.getByRole('radio', { name: /^The group/ }).check();
	await page.getByRole('button', { name: 'Send your answer' }).click();
	await expect(page).toHaveURL(/sent=/);
}

test('asks about quoting once again, beside the first answer, and records what was said', async ({
	server,
	browser,
	javaScriptEnabled
}) => {
	const context = await newcomer(server, browser, { name: 'Petra', script: javaScriptEnabled });
	const page = await context.newPage();
	await answer(page, 'My first answer.');
	await expect(page.getByText('May we use your exact words')).toBeVisible();
	await expect(page.getByText('You said no.')).toBeVisible();
	await page.getByRole('button', { name: 'Change it to yes' }).click();
	await expect(page).toHaveURL(/sent=.*#c\d+/);
	await expect(page.getByText('May we use your exact words, without')).toBeHidden();

	await answer(page, 'My second answer.');
	await expect(page.getByText('May we use your exact words, without')).toBeHidden();
	await page.goto('/me/permissions');
	const history = page.getByRole('main').getByRole('listitem');
	await expect(history.first()).toContainText('without your name');
	await expect(history.first()).toContainText('Yes');
	await expect(history.nth(1)).toContainText('No');
	await context.close();
});

test('what somebody did not mean goes back to the team, and its answer comes to them', async ({
	as
}) => {
	const member = await (await as('member')).newPage();
	const researcher = await (await as('researcher')).newPage();
	await member.goto('/me/contributions');
	await member
		.getByRole('link', { name: /I don’t think that is what I meant.*number 1$/ })
		.first()
		.click();
	await member.getByLabel(/^What did you mean/).fill('I meant Wednesdays.');
	await member.getByRole('button', { name: 'Tell the research team' }).click();
	await expect(member.getByText('The team has not answered yet')).toBeVisible();
	await expect(member.getByText('I meant Wednesdays.')).toBeVisible();

	await researcher.goto('/studies/link-workers');
	await researcher
		.getByRole('link', { name: /that is not what I meant/ })
		.last()
		.click();
	await researcher.getByRole('link', { name: 'read it again and answer' }).click();
	await expect(researcher.getByText('I meant Wednesdays.')).toBeVisible();
	await researcher.getByRole('button', { name: 'Send the answer' }).click();
	await expect(researcher.getByRole('link', { name: 'Write an answer first' })).toBeVisible();
	await researcher.getByLabel('Your answer').fill('Thank you. Wednesdays it is.');
	await researcher.getByRole('button', { name: 'Send the answer' }).click();
	await expect(researcher.getByText('Your answer is sent')).toBeVisible();

	await member.reload();
	await expect(member.getByText('Thank you. Wednesdays it is.')).toBeVisible();
	// rules.md O5: never the theme's name
	await expect(member.getByRole('main')).not.toContainText('Safe to speak');
});

test('what somebody needs is read by the organisers of their groups alone', async ({
	server,
	browser,
	as,
	javaScriptEnabled
}) => {
	const context = await newcomer(server, browser, { name: 'Rowan', script: javaScriptEnabled });
	const page = await context.newPage();
	await page.goto('/me/access-needs');
	await page.getByLabel('What do you need to take part?').fill('A Makaton signer, please.');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('We saved what you need')).toBeVisible();

	const organiser = await (await as('organiser')).newPage();
	await organiser.goto('/groups/deep-end/people');
	await expect(organiser.getByText('A Makaton signer, please.')).toBeVisible();
	await organiser.getByRole('link', { name: 'Rowan' }).first().click();
	await organiser.getByRole('link', { name: /what this person needs/ }).click();
	await organiser.getByLabel('What does this person need').fill('A Makaton signer, and a lift.');
	await organiser.getByRole('button', { name: 'Save' }).click();
	await expect(organiser.getByText('this person gets a letter')).toBeVisible();
	await page.goto('/me/access-needs');
	await expect(page.getByLabel('What do you need')).toHaveValue('A Makaton signer, and a lift.');
	await context.close();
});

for (const [words, choice] of [
	['keep', /^Keep my words/],
	['take', /^Take my words away/]
] as const)
	test(`leaves for good, and ${words}s the words`, async ({
		server,
		browser,
		as,
		javaScriptEnabled
	}) => {
		const name = words === 'keep' ? 'Sorrel' : 'Tansy';
		const planted = `The ${name} bus stops at the weir.`;
		const context = await newcomer(server, browser, { name, script: javaScriptEnabled });
		const page = await context.newPage();
		await answer(page, planted);
		await page.goto('/me');
		await page.getByRole('link', { name: 'Leave for good' }).click();
		await page.getByRole('radio', { name: choice }).check();
		await page.getByRole('button', { name: 'Leave for good' }).click();
		await expect(page.getByRole('link', { name: /say that you are sure/ })).toBeVisible();
		await page.getByRole('checkbox', { name: /^I am sure/ }).check();
		await page.getByRole('button', { name: 'Leave for good' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Goodbye, and thank you');
		await page.goto('/me');
		await expect(page).toHaveURL(/\/sign-in\?to=/);

		const organiser = await (await as('organiser')).newPage();
		await organiser.goto(`${thread}?page=all`);
		const main = organiser.getByRole('main');
		if (words === 'take') await expect(main).not.toContainText(planted);
		else await expect(main).toContainText(planted);
		const where = organiser.getByRole('article').filter({ hasText: planted });
		if (words === 'keep')
			await expect(where.getByRole('heading')).toContainText('A member of the group');
		await organiser.goto('/groups/deep-end/people');
		await expect(organiser.getByRole('main')).not.toContainText(name);
		await context.close();
	});

test('nobody leaves a group without anybody to run it', async ({ as }) => {
	const page = await (await as('administrator')).newPage();
	await page.goto('/me/leave');
	await expect(page.getByText('You cannot leave yet')).toBeVisible();
	await page.getByRole('radio', { name: /^Take my words away/ }).check();
	await page.getByRole('checkbox', { name: /^I am sure/ }).check();
	await page.getByRole('button', { name: 'Leave for good' }).click();
	await expect(
		page.getByRole('link', { name: /Nobody else runs this installation/ })
	).toBeVisible();
});

test('gives people all that is held about them, in one file', async ({ as }) => {
	const context = await as('member');
	const file = await context.request.get('/me/data/my-data.html');
	expect(file.headers()['content-disposition']).toContain('my-data.html');
	const text = await file.text();
	expect(text).toContain('she did not try to fix me on the first day');
	expect(text).not.toContain('My dad would hate this');
});
