import { expect, test } from './support/server.ts';

const at = '/studies/link-workers';

// the part of the study, and the page of that part; a page that is in no list stands under what it is of
const places: [string, string[]][] = [
	[at, ['Findings', 'All findings']],
	[`${at}/prompts/2`, ['Findings', 'All findings']],
	[`${at}/glossary`, ['Findings', 'Words']],
	[`${at}/inbox`, ['Inbox']],
	[`${at}/themes/1`, ['Themes', 'All themes']],
	[`${at}/agreement`, ['Themes', 'Agreement']],
	[`${at}/publications`, ['Outcomes', 'In print']],
	[`${at}/end`, ['The study', 'Settings']]
];

test('each page of a study says in which part of it one is', async ({ as }) => {
	const page = await (await as('researcher')).newPage();
	for (const [place, names] of places) {
		await page.goto(place);
		const here = page.locator('nav.places [aria-current]');
		await expect(here, place).toHaveText(names);
	}
	// every page of the study is two presses away
	await page.getByRole('link', { name: 'Outcomes', exact: true }).click();
	await page.getByRole('link', { name: 'Quotations', exact: true }).click();
	await expect(page).toHaveURL(`${at}/quotations`);
});
