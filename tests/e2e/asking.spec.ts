import { daysAfter, today } from '#lib/text/dates.ts';
import { open } from '#server/db/open.ts';
import { expect, test } from './support/server.ts';

// Three ways to reach somebody without an answer box: thanks, a call, a question to the team.

const thread = '/groups/deep-end/prompts/link-workers-1';
const foot = { name: 'Ring me, please' };

test('thanks are pressed once, seen by who gave the words, and taken back', async ({ as }) => {
	const [amara, noor, marian] = await Promise.all([
		as('member'),
		as('organiser'),
		as('researcher')
	]);
	const [member, organiser, researcher] = await Promise.all([
		amara.newPage(),
		noor.newPage(),
		marian.newPage()
	]);
	await member.goto('/groups/deep-end/prompts/link-workers-1?page=all');
	await organiser.goto('/groups/deep-end/prompts/link-workers-1?page=all');
	await researcher.goto('/groups/deep-end/prompts/link-workers-1?page=all');
	const words = (page: typeof member) => page.locator('main').innerText();
	const [before, team] = [await words(organiser), await words(researcher)];

	const theirs = member.locator('article', { has: member.getByRole('button', { name: /thank/ }) });
	const said = member.locator(`#${await theirs.first().getAttribute('id')}`);
	await said.getByRole('button', { name: /^Say thank you/ }).click();
	await expect(said.getByText('You thanked for this.')).toBeVisible();
	await expect(member.getByText('Only the person you thanked sees it')).toBeVisible();
	expect(new URL(member.url()).hash).toBe(`#${await said.getAttribute('id')}`);

	await organiser.reload();
	await researcher.reload();
	expect(await words(organiser)).toBe(before);
	expect(await words(researcher)).toBe(team);

	// the organiser thanks the member: the member alone reads by whom
	const mine = organiser.locator('article', { hasText: 'Will the people you spoke with' });
	await mine.getByRole('button', { name: /^Say thank you/ }).click();
	await expect(mine.getByText('You thanked for this.')).toBeVisible();
	await member.goto('/me/contributions');
	await expect(member.getByText('Noor thanked you for this.')).toBeVisible();
	await researcher.reload();
	expect(await words(researcher)).toBe(team);

	await mine.getByRole('button', { name: /^Take it back/ }).click();
	await expect(mine.getByRole('button', { name: /^Say thank you/ })).toBeVisible();
	await member.reload();
	await expect(member.getByText('Noor thanked you')).toHaveCount(0);
	await Promise.all([member.close(), organiser.close(), researcher.close()]);
});

test('one press asks to be rung; the desk shows number and page until somebody has rung', async ({
	as
}) => {
	const member = await (await as('member')).newPage();
	const organiser = await (await as('organiser')).newPage();
	await member.goto(thread);
	await member.getByRole('contentinfo').getByRole('button', foot).click();
	await expect(member.getByRole('heading', { level: 1 })).toContainText('We will ring you');
	await expect(member.getByText('Noor rings you on 0114 496 0112')).toBeVisible();
	await expect(member.getByText('Noor looks in on Tuesdays and Thursdays.')).toBeVisible();
	await member.getByRole('link', { name: 'Back to where you were' }).click();
	await expect(member).toHaveURL(thread);
	await organiser.goto('/groups/deep-end/calls');
	const card = organiser.locator('.card', { hasText: 'Amara' });
	await expect(card.getByRole('link', { name: 'on a finding' })).toHaveAttribute('href', thread);

	// pressed again on a page that belongs to no group
	await member.goto('/me');
	await member.getByRole('contentinfo').getByRole('button', foot).click();
	await expect(member.getByText('You have asked us to ring you.')).toBeVisible();
	await member.getByLabel('Your phone number').fill('01632 960188');
	await member.getByRole('button', { name: 'Ring me on this number' }).click();
	await expect(member.getByText('Noor rings you on 01632 960188')).toBeVisible();

	await organiser.goto('/groups/deep-end/desk');
	await expect(organiser.getByRole('link', { name: 'Ring Amara (example) on' })).toHaveCount(1);
	await organiser.goto('/groups/deep-end/calls');
	await expect(card.getByRole('link', { name: '01632 960188' })).toBeVisible();
	await expect(card).not.toContainText('on a finding'); // where the number was said counts
	await card.getByRole('link', { name: 'I have rung' }).click();
	await organiser.getByRole('button', { name: 'I have rung' }).click();
	await expect(organiser.getByText('Amara (example): asked on')).toBeVisible();
	await expect(organiser.getByText('01632 960188')).toHaveCount(0);
	await member.goto('/groups/deep-end/ring-me');
	await expect(member.getByRole('heading', { level: 1 })).toContainText('Shall we ring you?');
	await Promise.all([member.close(), organiser.close()]);
});

test('whoever has no number is asked for one beside the box', async ({ as, server }) => {
	const member = await (await as('member')).newPage();
	const db = open(server.databasePath);
	await db
		.updateTable('person')
		.set({ phone: null })
		.where('known_name', 'like', 'Amara%')
		.execute();
	await db.destroy();
	await member.goto('/groups/deep-end');
	await member.getByRole('contentinfo').getByRole('button', foot).click();
	await expect(member).toHaveTitle(/^Error: /);
	await expect(member.locator('#number-error')).toContainText('Enter the number');
	await member.getByLabel('Your phone number').fill('0114 496 0199');
	await member.locator('main').getByRole('button', foot).click();
	await expect(member.getByText('Noor rings you on 0114 496 0199')).toBeVisible();
	await member.close();
});

test('a question to the team is owed until the team answers, also when the finding is closed', async ({
	as,
	server
}) => {
	const member = await (await as('member')).newPage();
	const team = await (await as('researcher')).newPage();
	await member.goto(thread);
	await member.getByRole('link', { name: 'Ask the research team something about this' }).click();
	await expect(member.getByRole('heading', { name: 'Who will read this?' })).toBeVisible();
	await member.getByLabel('What do you want to ask').fill('Who thought of the word “holding”?');
	await member.getByLabel('The group').check();
	await member.getByRole('button', { name: 'Send your question' }).click();
	await expect(member.getByText('Thank you. Your question is number')).toBeVisible();
	const said = member.locator('article', { hasText: 'Who thought of the word' });
	await expect(said.getByText('A question to the team. It answers by')).toBeVisible();

	const db = open(server.databasePath);
	await db
		.updateTable('contribution')
		.set({ answer_due: daysAfter(today(), -3) })
		.where('body', 'like', 'Who thought of the word%')
		.execute();
	await db.destroy();
	await member.reload();
	await expect(said.getByText('Owed for 3 days.')).toBeVisible();
	await member.goto('/groups/deep-end/outcomes');
	await expect(member.getByText('It has been owed for 3 days now.')).toBeVisible();
	const desk = await (await as('organiser')).newPage();
	await desk.goto('/groups/deep-end/desk');
	await expect(desk.getByText('The team has not yet answered what it was asked')).toHaveCount(2);
	await desk.close();

	await team.goto('/studies/link-workers/inbox');
	const line = team.locator('article', { hasText: 'Who thought of the word' });
	await expect(line.getByText('A question to you')).toBeVisible();
	await team.goto('/studies/link-workers');
	await team.getByRole('link', { name: /owed for 3 days/ }).click();
	await team.getByLabel('Your reply').fill('One of us did, after a long day of listening.');
	await team.getByLabel('The group').check();
	await team.getByRole('button', { name: 'Send your reply' }).click();
	await expect(team.getByText('Thank you. Your reply is number')).toBeVisible();

	await member.goto('/me/contributions');
	const mine = member.locator('article', { hasText: 'Who thought of the word' });
	await expect(mine.getByText('A question to the team. Answered.')).toBeVisible();
	await expect(mine.getByText('How far it has come')).toHaveCount(0);
	await mine.getByRole('link', { name: 'See it in the group' }).click();
	await expect(member.getByText('after a long day of listening')).toBeVisible();
	await Promise.all([member.close(), team.close()]);
});
