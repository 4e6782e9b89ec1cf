import { open } from '#server/db/open.ts';
import { expect, type Page } from '@playwright/test';
import { choose, fill, follow, press, refused } from '../loop/hands.ts';
import { letter } from '../loop/letters.ts';
import { toMeeting, type People } from '../loop/people.ts';
import { drafted } from './facts.ts';
import { link } from './planning.ts';
import { edited, said } from './words.ts';

const text = (page: Page) => page.getByLabel('Text', { exact: true });

/** The first text has every fact before anybody edits it; then the organiser adds a line. */
export async function assemble({ organiser: page, member }: People) {
	await toMeeting(page, link);
	await follow(page, 'The summary');
	await follow(page, 'Write the summary');
	const body = await text(page).inputValue();
	expect(drafted.filter((words) => !body.includes(words))).toEqual([]);
	await text(page).fill(body.replace('## Thank you', `${edited.added}\n\n## Thank you`));
	await press(page, 'Save the summary');
	await toMeeting(member, link);
	await expect(member.getByRole('main')).not.toContainText('summary of this meeting');
}

/** It goes to those who were there, on paper too. */
export async function sendRound({ organiser: page, administrator }: People) {
	await follow(page, 'Send it round');
	await expect(page.getByRole('main')).toContainText('It goes to those who were there: 10 people');
	await expect(page.getByRole('main')).toContainText('On paper: Clive (example)');
	await press(page, 'Send it round');
	const told = await letter(administrator, 'Amara (example)', 'A summary to check');
	await expect(told).toContainText('Something for you to check');
	await follow(page, 'Print it for those who read on paper');
	await expect(page.locator('.sheet')).toContainText(edited.added);
}

/** A member says what is missing in one paragraph; the organiser takes it up, and the group has it. */
export async function correct({ organiser: page, member }: People) {
	await toMeeting(member, link);
	await follow(member, 'Read the summary');
	const paragraph = member.locator('.paragraph').filter({ hasText: edited.added });
	const asks = paragraph.getByRole('link', { name: /^Suggest a change to paragraph/ });
	await Promise.all([member.waitForEvent('load'), asks.click()]);
	await fill(member, { 'What is wrong or missing?': edited.correction });
	await press(member, 'Send it to the organiser');

	await toMeeting(page, link);
	await follow(page, 'The summary');
	await expect(page.getByRole('link', { name: 'Publish to everyone' })).toHaveCount(0);
	await follow(page, 'Answer correction 1');
	await refused(page, 'Send your answer', 'Choose whether you take it up');
	await choose(page, 'Do you take it up?', 'Yes, I take it up');
	await fill(page, {
		'The paragraph from now on': edited.corrected,
		'Your answer': edited.answer
	});
	await press(page, 'Send your answer');
	await member.reload();
	await expect(member.getByRole('main')).toContainText(edited.corrected);
	await expect(member.getByRole('main')).toContainText(edited.answer);
	await follow(page, 'Publish to the group');
	await press(page, 'Publish to the group');
	await expect(page.getByRole('main')).toContainText(said.empathy.words);
}

/** The days for answering go by, and everyone may read it. */
export async function publish({ organiser: page, visitor }: People, path: string) {
	await visitor.goto('/summaries');
	await expect(visitor.getByRole('link', { name: link })).toHaveCount(0);
	await page.reload();
	await expect(page.getByRole('main')).toContainText('It cannot be published to everyone yet');
	const db = open(path);
	await db
		.updateTable('summary')
		.set({ answer_by: '2026-01-01' as never })
		.where('body', 'like', `%${edited.corrected}%`)
		.execute();
	await db.destroy();
	await page.reload();
	await follow(page, 'See it as the public will');
	await expect(page.getByRole('main')).toContainText(said.empathy.words);
	await page.goBack();
	await follow(page, 'Publish to everyone');
	await press(page, 'Publish to everyone');
}
