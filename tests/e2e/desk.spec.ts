import { expect, test } from './support/server.ts';

// An afternoon at the desk: what came is typed in, what was agreed is done, and each leaves the list.

const desk = '/groups/deep-end/desk';

test('a letter stands on the desk until its words are typed in', async ({ as }) => {
	const page = await (await as('organiser')).newPage();
	await page.goto(desk);
	await expect(page.getByText(/things wait for you: about \d/)).toBeVisible();
	await page.getByRole('link', { name: 'A letter came', exact: true }).click();
	const from = page.getByLabel('Whom is it from?');
	const clive = await from.getByRole('option', { name: /^Clive/ }).getAttribute('value');
	await from.selectOption(clive);
	await page.getByRole('button', { name: 'Put it on the desk' }).click();
	await expect(page).toHaveURL(desk);
	const line = page.getByRole('link', { name: /^A letter came from Clive/ });
	await line.click();

	await page.getByRole('link', { name: 'Type in what it says' }).click();
	await expect(page.getByLabel('Whose words are these?').locator('option:checked')).toHaveText(
		/^Clive/
	);
	await page.getByLabel('What are they about?').selectOption({ index: 1 });
	await page.getByLabel('By phone').check();
	await page.getByLabel('What the person said').fill('The hall is too cold for old bones.');
	await page.getByLabel('Yes, word for word').check();
	await page.getByLabel('Yes, the person said so').check();
	await page.getByLabel('Yes, on paper').check();
	await page.getByRole('button', { name: 'Save what the person said' }).click();
	await expect(page.getByText('See what you saved')).toBeVisible();

	await page.getByRole('link', { name: /Take it off the desk/ }).click();
	await page.getByRole('button', { name: 'Take it off the desk' }).click();
	await expect(page).toHaveURL(desk);
	await expect(line).toHaveCount(0);
	await page.close();
});

test('what was agreed is carried to the next meeting until somebody says that it is done', async ({
	as
}) => {
	const page = await (await as('organiser')).newPage();
	const member = await (await as('member')).newPage();
	const agreed = 'Ask the hall whether its hearing loop works.';
	const next = async () => {
		await member.goto('/groups/deep-end/meetings');
		await member.getByRole('link', { name: 'Honest from the start' }).click();
		return member.getByText(agreed);
	};
	await expect(await next()).toBeVisible();

	await page.goto(desk);
	await page.getByRole('link', { name: /^Do what was agreed: Ask the hall/ }).click();
	const item = page.getByRole('listitem').filter({ hasText: agreed });
	await expect(item.getByText(/^Late by \d+ days?$/)).toBeVisible();
	await item.getByRole('link', { name: /^This is done/ }).click();
	await page.getByRole('button', { name: 'Yes, it is done' }).click();
	await expect(item.getByText(/Done on/)).toBeVisible();
	await page.goto(desk);
	await expect(page.getByRole('link', { name: /Ask the hall/ })).toHaveCount(0);
	await expect(await next()).toHaveCount(0);

	// a member reads the list, and changes nothing there
	await member.goto('/groups/deep-end/actions');
	await expect(member.getByText(agreed)).toBeVisible();
	await expect(member.getByRole('link', { name: /^This is/ })).toHaveCount(0);
	await Promise.all([page.close(), member.close()]);
});

test('the team finds what it agreed to do on its own desk', async ({ as }) => {
	const page = await (await as('researcher')).newPage();
	await page.goto('/studies/link-workers');
	const task = page.getByRole('link', { name: /^Agreed in a meeting: Write half a page/ });
	await task.click();
	await page.getByRole('button', { name: 'Yes, it is done' }).click();
	await expect(page).toHaveURL('/studies/link-workers');
	await expect(task).toHaveCount(0);
	await expect(page.getByText('hearing loop')).toHaveCount(0);
	await page.close();
});
