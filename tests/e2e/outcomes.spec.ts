import type { Page } from '@playwright/test';
import { open } from '#server/db/open.ts';
import { choose, fill, fillDay, follow, inDays, press, refused } from './loop/hands.ts';
import { expect, test } from './support/server.ts';

const study = '/studies/link-workers';
const main = (page: Page) => page.getByRole('main');
const words = 'I would not want somebody from my own church.';
const did = 'We no longer write that a shared background always helps.';

test('what disagrees is answered, and the way leads from the sentence to the outcome and back', async ({
	as
}) => {
	const team = await (await as('researcher')).newPage();
	const amara = await (await as('member')).newPage();
	const mine = amara.locator('article', { hasText: words });
	await amara.goto('/me/contributions');
	await expect(mine).toContainText('disagreeing with the finding, and owes it an answer');
	await expect(mine).toContainText('It has not answered yet.');

	await team.goto(`${study}/outcomes`);
	await expect(main(team)).toContainText('1 contribution disagrees with it and waits');
	await team.goto(`${study}/prompts/2`);
	await expect(main(team)).toContainText('1 contribution disagrees and waits for an answer');
	await follow(team, /^Answer it with an outcome/);
	await expect(team.getByRole('checkbox', { name: /^Disagrees, and waits/ })).toBeChecked();
	await fill(team, {
		'You said': 'A shared background can also stand in the way.',
		'We did': did,
		Why: 'In a small place everybody knows everybody.'
	});
	await choose(team, 'What did the team do?', 'We changed what we think it means');
	await fillDay(team, 'On which day did you do it? (optional)', inDays(2));
	await refused(team, 'Save the draft', 'Enter a day that has come: today or earlier');
	await expect(team.getByLabel('We did', { exact: true })).toHaveValue(did);
	await fillDay(team, 'On which day did you do it? (optional)', inDays(-2));
	await press(team, 'Save the draft');
	await expect(main(team)).toContainText('No second person has checked it yet.');
	await follow(team, 'See it as people will, and tell it');
	await expect(main(team)).toContainText('You can tell it all the same.');
	await expect(main(team)).toContainText('counts as answered once these have an outcome, too');
	await expect(main(team)).not.toContainText('disagrees with it'); // this one answers it
	await press(team, 'Tell them');

	// as the team: from the outcome to the sentence, and back
	const outcome = new URL(team.url()).pathname;
	await follow(team, /^Open it/);
	await expect(main(team)).toContainText(words);
	await follow(team, `Outcome ${outcome.split('/').at(-1)}`);
	expect(new URL(team.url()).pathname).toBe(outcome);
	await team.goto(`${study}/prompts/2`);
	await expect(main(team)).not.toContainText('waits for an answer');

	// as who said it
	await amara.reload();
	await expect(mine).toContainText('It has answered');
	await expect(mine).toContainText('This came from what you said');
	await expect(mine).toContainText(did);
	await mine.getByRole('link', { name: /^See it on the group’s page/ }).click();
	await amara.waitForURL(/\/groups\/deep-end\/outcomes#/);
	const card = amara.locator('.card', { hasText: did });
	await expect(card).toContainText('This came from what you said');
	await card.getByRole('link', { name: /which you said$/ }).click();
	await amara.waitForURL(/\/me\/contributions\//);
	await expect(main(amara)).toContainText(words);
	await expect(main(amara)).toContainText(did);
});

test('a colleague checks a draft; a change takes the check back; two at once lose nothing', async ({
	server,
	as
}) => {
	const team = await as('researcher');
	const [one, other] = [await team.newPage(), await team.newPage()];
	const draft = await toms(server.databasePath);
	await one.goto(`${study}/outcomes/${draft}`);
	await follow(one, 'Check it as a second person');
	await press(one, 'It can be told like this');
	await expect(main(one)).toContainText('Checked by Marian');
	await one.goto(`${study}/outcomes/${draft}/tell`);
	await expect(main(one)).toContainText('Checked by Marian');

	for (const page of [one, other]) await page.goto(`${study}/outcomes/${draft}/edit`);
	await fill(one, { 'We did': 'We wrote the page.' });
	await press(one, 'Save the draft');
	await expect(one.getByRole('alert')).toContainText('so it counts no longer');
	await expect(main(one)).toContainText('No second person has checked it yet.');
	await fill(other, { 'We did': 'We printed the page.' });
	await refused(other, 'Save the draft', 'A colleague has saved this draft meanwhile');
	await expect(other.getByLabel('We did', { exact: true })).toHaveValue('We printed the page.');
	await expect(other.locator('del')).toContainText(['wrote']);
	await expect(other.locator('ins')).toContainText(['printed']);
	await press(other, 'Save the draft');
	await expect(main(other)).toContainText('We printed the page.');
	await expect(main(other)).not.toContainText('Check it as a second person');
});

test('words are marked as disagreeing, at one sentence, and the mark is taken off', async ({
	server,
	as
}) => {
	const team = await (await as('researcher')).newPage();
	const db = open(server.databasePath);
	const { ref } = await db
		.selectFrom('contribution')
		.select('ref')
		.where('body', 'like', '%holding the ladder while you climb%')
		.executeTakeFirstOrThrow();
	await db.destroy();
	const tag = main(team).getByText('Disagrees with the finding', { exact: true });
	await team.goto(`${study}/contributions/${ref}`);
	await follow(team, 'Mark it as disagreeing with the finding');
	await choose(team, 'What disagrees?', 'It is like someone holding the ladder while you climb.');
	await press(team, 'Mark it');
	await expect(tag).toBeVisible();
	await follow(team, 'It is marked as disagreeing: change the mark, or take it off');
	await expect(main(team)).toContainText('It is marked at these words: It is like someone holding');
	await press(team, 'Take the mark off');
	await expect(tag).toHaveCount(0);
});

/** The draft of the example, as if Tom had written it. */
async function toms(path: string) {
	const db = open(path);
	const tom = await db
		.selectFrom('team_member')
		.select('person_id')
		.where('shown_name', '=', 'Tom')
		.executeTakeFirstOrThrow();
	const { number } = await db
		.updateTable('outcome')
		.set({ created_by: tom.person_id, changed_by: null, changed_at: null })
		.where('told_at', 'is', null)
		.returning('number')
		.executeTakeFirstOrThrow();
	await db.destroy();
	return number;
}
