import { expect } from '@playwright/test';
import { fill, fillDay, follow, inDays, press, refused, turn } from './hands.ts';
import { letter } from './letters.ts';
import { toGroup, toStudy, toThread, type People } from './people.ts';
import { finding } from './words.ts';

/** A finding is drafted, refused once, mended and checked. */
export async function draft({ researcher: page }: People, script: boolean) {
	await toStudy(page);
	await follow(page, 'Write a finding');
	const typed = {
		Title: finding.title,
		'What we found': finding.found,
		'Why we think so': finding.hard,
		'Question 1': finding.questions[0],
		'Question 2': finding.questions[1],
		'What answers can change': finding.can,
		'What they cannot change': finding.cannot,
		'How many minutes does it take to read and answer?': 'a few'
	};
	await fill(page, typed);
	await fillDay(page, 'Last day for answers', inDays(20));
	await fillDay(page, 'By which day will you tell people what you did?', inDays(40));

	await refused(page, 'Save and check my words', 'Enter how many minutes it takes, from 1 to 120');
	if (script) await expect(page.locator('.govuk-error-summary')).toBeFocused();
	for (const [label, words] of Object.entries(typed))
		await expect(page.getByLabel(label, { exact: true })).toHaveValue(words);

	await fill(page, { 'How many minutes does it take to read and answer?': '7' });
	await press(page, 'Save and check my words');
	const help = page.locator('#words');
	await expect(help).toContainText('Long sentences. Could each be two?');
	await expect(help.getByText('methodology', { exact: true })).toBeVisible();

	await fill(page, { 'Why we think so': finding.why });
	await press(page, 'Save and check my words');
	await expect(help).toContainText('No long sentence and no hard word that we know of.');
}

/** It is seen as a member sees it, and put to the group. */
export async function publish({ researcher: page, member }: People) {
	await follow(page, 'See it as a member does');
	await expect(page.getByRole('heading', { level: 1 })).toContainText(finding.title);
	await expect(page.getByText('forms', { exact: true })).toBeVisible(); // bold, so rendered
	await expect(page.getByText('It takes about 7 minutes.')).toBeVisible();

	await follow(page, 'Publish it to groups');
	await refused(page, 'Publish it', 'Choose at least one group');
	await page.getByLabel('Deep End PPI group').check();
	await press(page, 'Publish it');
	await expect(page.getByRole('main')).toContainText('Waits for the organiser');

	await toGroup(member);
	await expect(member.getByRole('main')).not.toContainText(finding.title);
}

/** The organiser lets it in, and each member is told. */
export async function letIn({ organiser, member, administrator }: People) {
	await toGroup(organiser);
	await turn(organiser, 'Desk');
	await follow(organiser, new RegExp(`^Let in the finding “${finding.title}”`));
	await press(organiser, 'Let it in');

	const told = await letter(administrator, 'Amara (example)', 'A new finding');
	await expect(told).toContainText('Something new for you to read');
	await expect(told).toContainText('Read it and answer:');
	// a letter may be seen by whoever shares the mailbox
	await expect(told).not.toContainText(finding.title);
	const [, address = ''] = /(https?:\S+)/.exec(await told.innerText()) ?? [];
	const { pathname } = new URL(address); // its port is not known to a server that was given any
	await member.goto(pathname);
	await expect(member.getByRole('heading', { level: 1 })).toContainText(finding.title);

	await toThread(member);
	expect(new URL(member.url()).pathname).toBe(pathname);
	await expect(member.getByRole('main')).toContainText('Nobody has answered yet. Yours can be');
}
