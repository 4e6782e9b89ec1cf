import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unpacked } from '../support/unpacked.ts';
import { fill, press, refused, turn } from './loop/hands.ts';
import { expect, test } from './support/server.ts';

const AT = '/studies/link-workers/report';
const BOX = 'What the report says here';

test('a team reads the report on involvement, writes a part, goes back, and takes it along', async ({
	as
}) => {
	const team = await (await as('researcher')).newPage();
	await team.goto('/studies/link-workers/exports');
	await turn(team, 'Report');
	const main = team.getByRole('main');
	await expect(main).toContainText('Report the aim of PPI in the study');
	await expect(main).toContainText('Attendances and answers from home are counted apart.');
	await expect(main).toContainText('Written by Marian');

	await team.goto(`${AT}/results`);
	const drafted = await team.getByLabel(BOX, { exact: true }).inputValue();
	expect(drafted).toContain('People were told of');
	await fill(team, { [BOX]: '   ' });
	await refused(
		team,
		'Put these words in the report',
		'Write something, or go back to the record’s draft'
	);
	await fill(team, { [BOX]: 'x'.repeat(20_001) });
	await refused(team, 'Put these words in the report', 'Make this shorter: 20,000 letters at most');
	await expect(team.getByLabel(BOX, { exact: true })).toHaveValue('x'.repeat(20_001));
	await fill(team, { [BOX]: 'Our own <b>words</b> about results.' });
	await press(team, 'Put these words in the report');
	await expect(main).toContainText('Our own <b>words</b> about results.');

	const markdown = await saved(team, 'Download as Markdown');
	expect(markdown.toString()).toContain('about results.');
	expect(markdown.toString()).toContain('Public involvement input, not research data');
	expect((await saved(team, 'Download as a web page')).toString()).toContain('Example: ');
	expect(unpacked(await saved(team, 'Download as Word'))).toContain('Our own <b>words</b> about');

	await team.goto(`${AT}/results/drop`);
	await press(team, 'Remove our words from the report');
	await expect(main).not.toContainText('about results.');
	await expect(main).toContainText('People were told of');
	await team.goto(`${AT}/reflections`);
	await expect(main).toContainText('This stays below your words.');
});

async function saved(page: Page, name: string): Promise<Buffer> {
	const link = page.getByRole('main').getByRole('link', { name, exact: true });
	const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
	return readFileSync(await download.path());
}
