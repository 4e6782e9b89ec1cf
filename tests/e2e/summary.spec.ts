import type { Page } from '@playwright/test';
import { open } from '#server/db/open.ts';
import { choose, fill, fillDay, follow, inDays, press, refused, select } from './loop/hands.ts';
import { expect, test } from './support/server.ts';

const title = 'An evening online about the leaflet';

test('a summary goes round, is put right paragraph by paragraph, published, and corrected in the open', async ({
	as,
	server,
	page: visitor
}) => {
	const [member, organiser] = [
		await (await as('member')).newPage(),
		await (await as('organiser')).newPage()
	];
	const at = await summaryOf(organiser);

	await member.goto(at);
	await follow(member, 'Suggest a change to paragraph 2');
	await expect(main(member)).toContainText('It must fit on one side of a small sheet');
	await fill(member, { 'What is wrong or missing?': 'It was two sides.' });
	await press(member, 'Send it to the organiser');
	await expect(main(member)).toContainText('About paragraph 2, which then read:');

	await organiser.goto(at);
	await follow(organiser, 'Answer correction 2');
	await choose(organiser, 'Do you take it up?', 'Yes, I take it up');
	const paragraph = organiser.getByLabel('The paragraph from now on');
	const stood = await paragraph.inputValue();
	await paragraph.fill(`${stood}\n- "Two" sides.`);
	await fill(organiser, { 'Your answer': 'It says two now.' });
	await refused(organiser, 'Send your answer', 'Take out the double quotation marks');
	await paragraph.fill(stood.replace('one side', 'two sides'));
	await press(organiser, 'Send your answer');
	await member.goto(at);
	await expect(main(member)).toContainText('It must fit on two sides of a small sheet.');
	await expect(main(member)).toContainText('It says two now.');

	await organiser.goto(at);
	await follow(organiser, 'Write down a correction that came by phone or on paper');
	await select(organiser, 'Who said it?', 'Bashir (example) (shown as Bashir)');
	await choose(organiser, 'How did it come?', 'By phone');
	await fill(organiser, { 'What is wrong or missing?': 'Nothing is said of the colour.' });
	await press(organiser, 'Write it down');
	await expect(main(organiser)).toContainText('It came by phone. The organiser wrote it down.');
	await member.goto(at);
	await expect(main(member)).not.toContainText('Nothing is said of the colour.');
	for (const number of [1, 3]) {
		await organiser.goto(`${at}/suggestions/${number}`);
		await choose(organiser, 'Do you take it up?', 'No, the text stays as it is');
		await fill(organiser, { 'Your answer': 'We leave it so.' });
		await press(organiser, 'Send your answer');
	}

	await follow(organiser, 'See it as the public will');
	await expect(main(organiser)).toContainText('We thank Amara, Gwen and two other people who came');
	await organiser.goto(`${at}/edit`);
	const text = organiser.getByLabel('Text', { exact: true });
	await text.fill((await text.inputValue()).replace('The group met', 'Iris and the group met'));
	await press(organiser, 'Save the summary');
	await follow(organiser, 'Publish to the group');
	await press(organiser, 'Publish to the group');
	await dayIsPast(server.databasePath);
	await organiser.goto(`${at}/publish`);
	await refused(organiser, 'Publish to everyone', 'Look at these words');
	await organiser.getByLabel(/I have checked them/).check();
	await press(organiser, 'Publish to everyone');
	const address = await publicAddress(organiser);
	await visitor.goto(address);
	await expect(main(visitor)).toContainText('We thank Amara, Gwen and two other people who came');

	await member.goto('/me/permissions');
	await member
		.getByRole('group', { name: /thank the people/ })
		.getByLabel('No')
		.check();
	await press(member, 'Save my answers');
	await visitor.reload();
	await expect(main(visitor)).toContainText('We thank Gwen and three other people who came');
	await expect(main(visitor)).not.toContainText('Amara');

	await organiser.goto(`${at}/edit`);
	await text.fill((await text.inputValue()).replace('Iris and the group', 'The group'));
	await refused(organiser, 'Save the summary', 'Say what you put right, in words for the reader');
	await fill(organiser, { 'What did you put right?': 'It named somebody.' });
	await choose(organiser, 'Does the summary still say the same?', 'Yes. I put a mistake right');
	await press(organiser, 'Save the summary');
	await visitor.reload();
	await expect(main(visitor)).toContainText(/Corrected on \d+ \w+ \d{4}: It named somebody\./);
	await expect(main(visitor)).not.toContainText('Iris');

	await organiser.goto(`${at}/edit`);
	await text.fill((await text.inputValue()).replace('two sides', 'four sides'));
	await fill(organiser, { 'What did you put right?': 'How long the leaflet is.' });
	await choose(organiser, 'Does the summary still say the same?', 'No. It says something else now');
	await press(organiser, 'Save the summary');
	await visitor.reload();
	await expect(main(visitor)).not.toContainText('four sides');
	await expect(organiser).toHaveURL(/send-round$/);
	await expect(main(organiser)).toContainText('It goes to those who were there: 4 people');
	await fillDay(organiser, 'Please answer by', inDays(20));
	await press(organiser, 'Send it round');
	await member.goto(at);
	await expect(main(member)).toContainText('four sides');
	await expect(main(member)).toContainText('This is a draft.');

	await organiser.goto(`${at}/writings`);
	await follow(organiser, 'Writing 1');
	await expect(organiser.locator('del')).toContainText(['one side']);
	await expect(organiser.locator('ins')).toContainText(['two sides']);
	await follow(organiser, 'Erase writing 1 for good');
	await press(organiser, 'Erase it for good');
	await expect(main(organiser).getByRole('link', { name: 'Writing 1', exact: true })).toHaveCount(
		0
	);

	await organiser.goto(`${at}/sheet`);
	await expect(organiser.locator('.sheet')).toContainText('four sides');
});

test('two who edit a summary at once see what the other saved, and lose nothing', async ({
	as
}) => {
	const [one, other] = await Promise.all([1, 2].map(async () => (await as('organiser')).newPage()));
	if (!one || !other) throw new Error('nobody is there');
	const at = await summaryOf(one);
	for (const page of [one, other]) await page.goto(`${at}/edit`);
	const text = (page: Page) => page.getByLabel('Text', { exact: true });
	const before = await text(one).inputValue();
	await text(one).fill(`${before}\n\nTheirs is longer.`);
	await press(one, 'Save the summary');
	await text(other).fill(`${before}\n\nMine is better.`);
	await refused(other, 'Save the summary', 'Somebody else has saved this summary meanwhile');
	await expect(text(other)).toHaveValue(/Mine is better\.$/);
	await expect(other.locator('del')).toContainText(['Theirs is longer.']);
	await expect(other.locator('ins')).toContainText(['Mine is better.']);
	await press(other, 'Save the summary');
	await expect(main(other)).toContainText('Mine is better.');
});

const main = (page: Page) => page.getByRole('main');

async function summaryOf(page: Page) {
	await page.goto('/groups/deep-end/meetings');
	await follow(page, new RegExp(title));
	return `${new URL(page.url()).pathname}/summary`;
}

async function publicAddress(page: Page) {
	return (
		(await main(page).getByRole('link', { name: 'its public page' }).getAttribute('href')) ?? ''
	);
}

/** The days for answering go by. */
async function dayIsPast(path: string) {
	const db = open(path);
	await db
		.updateTable('summary')
		.set({ answer_by: '2026-01-01' as never })
		.where('published_to_all_at', 'is', null)
		.where('published_to_group_at', 'is not', null)
		.execute();
	await db.destroy();
}
