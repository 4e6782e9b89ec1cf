import type { Page } from '@playwright/test';
import { choose, fill, follow, press, refused, select } from './loop/hands.ts';
import { expect, test } from './support/server.ts';

// How it went: three have answered in the example. A fourth changes nothing, a fifth opens it to all,
// and whoever takes theirs back closes it again.

const finding = '/groups/deep-end/reflections/finding/link-workers-1';
const mine = 'I hoped that somebody would listen.';

const open = async (page: Page, address: string) => {
	await page.goto(address);
	return page.getByRole('main');
};

test('is read by nobody until five have answered, and by all from then on', async ({ as }) => {
	const member = await (await as('member')).newPage();
	const organiser = await (await as('organiser')).newPage();
	const researcher = await (await as('researcher')).newPage();

	await member.goto('/groups/deep-end');
	await follow(member, 'How findings and meetings went');
	await follow(member, 'Sometimes the help is that a link worker stays with you');
	await refused(member, 'Give your answers', 'Answer at least one of the questions');
	await fill(member, { 'What did you hope for?': mine });
	await press(member, 'Give your answers');
	await expect(
		member.getByText('4 of 5 people have answered. Nobody reads them yet.')
	).toBeVisible();
	await expect(member.getByText(mine)).toHaveCount(1);
	for (const page of [organiser, researcher]) {
		const main = await open(page, finding);
		await expect(main).toContainText('4 of 5 people have answered');
		await expect(main).not.toContainText('listen');
		await expect(main).not.toContainText('when I am awake anyway');
	}

	await organiser.goto(finding);
	await follow(organiser, 'Type in answers from the phone or from paper');
	await select(organiser, 'Whose answers are these?', 'A sheet without a name');
	await choose(organiser, 'How did they come?', 'On paper');
	await fill(organiser, { 'What went well?': 'The biscuits.' });
	await press(organiser, 'Keep the answers');
	await expect(organiser.getByText('A sheet without a name, on paper')).toBeVisible();

	for (const page of [member, organiser, researcher]) {
		const main = await open(page, finding);
		await expect(main).toContainText('5 people have answered.');
		for (const words of [mine, 'The biscuits.', 'when I am awake anyway'])
			await expect(main).toContainText(words);
		await expect(main).not.toContainText(/Iris|Bluebell|Clive/);
	}
	await researcher.goto('/studies/link-workers/reflections');
	await expect(researcher.getByText('what 5 said')).toHaveCount(2);

	await member.goto(finding);
	await follow(member, 'Change your answers');
	await fill(member, { 'What did you hope for?': 'To be heard, and I was.' });
	await press(member, 'Keep the changes');
	await expect(await open(researcher, finding)).toContainText('To be heard, and I was.');

	await follow(member, 'Take your answers back');
	await press(member, 'Take my answers back');
	const closed = await open(researcher, finding);
	await expect(closed).toContainText('4 of 5 people have answered');
	await expect(closed).not.toContainText('The biscuits.');
	await follow(member, 'Bring them back');
	await press(member, 'Bring my answers back');
	await expect(await open(researcher, finding)).toContainText('The biscuits.');
});

test('is asked about in one line, until one wishes not to be asked', async ({ as }) => {
	const member = await (await as('member')).newPage();
	const asked = member.getByRole('link', { name: /^How did it go\? Five short questions about/ });
	for (const address of ['/', '/groups/deep-end']) {
		await member.goto(address);
		await expect(asked).toHaveCount(1);
	}
	await follow(member, 'No, thank you');
	await press(member, 'Do not ask me about it');
	for (const address of ['/', '/groups/deep-end']) {
		await member.goto(address);
		await expect(asked).toHaveCount(0);
	}
});
