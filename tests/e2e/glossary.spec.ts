import type { Page } from '@playwright/test';
import { expect, test } from './support/server.ts';
import { axe } from './tour/axe.ts';

const finding = '/groups/deep-end/prompts/link-workers-3';
const PHRASE = 'marked each first visit';

const word = (page: Page, name: string) => page.locator('a.gloss', { hasText: name });
const meaning = (page: Page, of: string) =>
	page.locator('.gloss__meaning').filter({ hasText: of }).first();

test('somebody opens and closes what a word means with the keyboard alone', async ({
	as,
	javaScriptEnabled
}) => {
	const page = await (await as('member')).newPage();
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto(finding);
	const link = word(page, 'link worker');
	await expect(link).toHaveCount(1);
	const means = meaning(page, 'with time to listen');
	await expect(means).toBeHidden();

	await link.focus();
	await page.keyboard.press('Enter');
	await expect(means).toBeVisible();
	await expect(means).toBeInViewport();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	if (javaScriptEnabled) {
		await expect(page.getByRole('button', { name: 'link worker', expanded: true })).toBeFocused();
		expect(await axe(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await expect(means).toBeHidden();
		await expect(link).toBeFocused();
		await page.keyboard.press('Space');
		await expect(means).toBeVisible();
	}
	await page.keyboard.press('Tab');
	await expect(means.locator('.gloss__close')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(means).toBeHidden();
});

test('paper says what the words mean, in brackets', async ({ as }) => {
	const page = await (await as('member')).newPage();
	await page.goto(finding);
	await page.emulateMedia({ media: 'print' });
	const means = meaning(page, 'with time to listen');
	await expect(means).toBeVisible();
	expect(await means.innerText()).toMatch(/^\s?\(Somebody .*\)\s*$/s);
});

test('somebody asks about a phrase, the team writes what it means, and it stands on the finding', async ({
	as,
	javaScriptEnabled
}) => {
	const phrase = javaScriptEnabled ? 'first day' : 'let down less often';
	const page = await (await as('member')).newPage();
	await page.goto(finding);
	await page.getByRole('link', { name: 'What does this mean?' }).click();
	await page.getByRole('button', { name: 'Ask what it means' }).click();
	await expect(page).toHaveTitle(/^Error: /);
	await page.getByLabel('Which word or phrase?').fill(`“${phrase}”`);
	await page.getByRole('button', { name: 'Ask what it means' }).click();
	await expect(page.getByText('Your question is with the research team')).toBeVisible();
	await expect(page.getByText('The team has not answered yet')).toHaveCount(2);

	const desk = await (await as('researcher')).newPage();
	await desk.goto('/studies/link-workers');
	const asked = desk.locator('.waiting > li').filter({ hasText: phrase });
	await expect(asked).toContainText('Somebody in Deep End PPI group asked');
	await expect(asked).not.toContainText('Amara');
	await asked.getByRole('link', { name: 'Write its meaning' }).click();
	await expect(desk.getByLabel('Word or phrase')).toHaveValue(`“${phrase}”`);
	await desk.getByLabel('What it means').fill('When you *first* meet.\n\n- early\n- openly');
	await desk.getByRole('button', { name: 'Save and check my words' }).click();
	await expect(desk.getByText('Whoever asked is told')).toBeVisible();
	await expect(desk.getByText('No long sentence and no hard word')).toBeVisible();
	await desk.goto('/studies/link-workers');
	await expect(desk.getByText(phrase)).toHaveCount(0);

	await page.reload();
	await expect(page.getByText('The team has not answered yet')).toHaveCount(1);
	await page.goto(finding);
	await word(page, phrase).click();
	await expect(meaning(page, 'When you first meet')).toBeVisible();

	await page.goto(`${finding}/meaning`);
	await page.getByLabel('Which word or phrase?').fill(phrase.toUpperCase());
	await page.getByRole('button', { name: 'Ask what it means' }).click();
	await expect(page.getByText('This is explained already')).toBeVisible();
});

test('the team can say that it answered another way', async ({ as }) => {
	const desk = await (await as('researcher')).newPage();
	await desk.goto('/studies/link-workers/glossary');
	const asked = desk.locator('.waiting > li').filter({ hasText: PHRASE });
	await asked.getByRole('link', { name: 'We answered it another way' }).click();
	await desk.getByRole('button', { name: 'We answered it another way' }).click();
	await expect(desk.getByText('Marked as answered')).toBeVisible();
	await expect(desk.getByText(PHRASE)).toHaveCount(0);
	const page = await (await as('member')).newPage();
	await page.goto(`${finding}/meaning`);
	await expect(page.getByText('The team answered this another way')).toBeVisible();
});

test('an organiser explains a word for the group, which counts before the study’s', async ({
	as
}) => {
	const page = await (await as('organiser')).newPage();
	await page.goto('/groups/deep-end');
	await page.getByRole('link', { name: 'Words explained' }).click();
	await page.getByRole('link', { name: 'Explain a word' }).click();
	await page.getByLabel('Word or phrase').fill('Surgery');
	await page.getByLabel('What it means').fill('Said twice.');
	await page.getByRole('button', { name: 'Save the meaning' }).click();
	await expect(page).toHaveTitle(/^Error: /);
	await page.getByLabel('Word or phrase').fill('Link workers');
	await page.getByLabel('What it means').fill('What we call them here.');
	await page.getByRole('button', { name: 'Save the meaning' }).click();
	await expect(page.getByText('The meaning is there')).toBeVisible();
	await page.goto(finding);
	await word(page, 'link worker').click();
	await expect(meaning(page, 'What we call them here.')).toBeVisible();

	await page.goto('/groups/deep-end/glossary');
	await page.getByRole('link', { name: 'Change what “Link workers” means' }).click();
	await page.getByLabel('What it means').fill('Changed.');
	await page.getByRole('button', { name: 'Save the meaning' }).click();
	await page.getByRole('link', { name: 'Remove “Link workers”' }).click();
	await page.getByRole('button', { name: 'Remove this word' }).click();
	await expect(page.getByText('The word is removed')).toBeVisible();
	await page.goto(finding);
	await word(page, 'link worker').click();
	await expect(meaning(page, 'with time to listen')).toBeVisible();
});
