import { expect, type Page } from '@playwright/test';
import { choose, fill, follow, press, refused } from './hands.ts';
import { toStudy, toThread, type People } from './people.ts';
import { finding, kept, said } from './words.ts';

const [first, second] = finding.questions;

/** One answer for the group, pasted, and one that only few may read. */
export async function answer({ member: page, newcomer }: People) {
	await toThread(page);
	await follow(page, `Answer this question : ${first}`);
	await refused(page, 'Send your answer', 'Write your answer first');
	// pasted as one piece, as from another program
	await page.getByLabel(first, { exact: true }).focus();
	await page.keyboard.insertText(said.member);
	await choose(page, 'Who may read it?', 'The group');
	await press(page, 'Send your answer');
	await expect(page).toHaveTitle(/^Thank you\. Your answer is number 1\./);
	await expect(page).toHaveURL(/#c1$/);
	await shows(page.locator('#c1'), said.member);

	await follow(page, `Answer this question : ${second}`);
	await fill(page, { [second]: said.private });
	await choose(page, 'Who may read it?', 'Private (the organiser and the research team)');
	await press(page, 'Send your answer');
	await expect(page).toHaveTitle(/^Thank you\. Your private answer is sent\./);

	// for the others there is no place, no number and no count
	await toThread(newcomer);
	await shows(newcomer.locator('#c1'), said.member);
	await expect(newcomer.getByRole('article')).toHaveCount(1);
	await expect(newcomer.getByRole('heading', { name: `${second} (0 answers)` })).toBeVisible();
}

/** A button pressed twice stores once. */
export async function pressTwice({ newcomer: page, member }: People, script: boolean) {
	await toThread(page);
	await follow(page, `Answer this question : ${first}`);
	await fill(page, { [first]: said.newcomer });
	await choose(page, 'Who may read it?', 'The group');
	if (script) await pressQuickly(page);
	else await pressAgain(page);
	await expect(page).toHaveTitle(/^Thank you\. Your answer is number 2\./);

	await toThread(member);
	await expect(member.getByRole('heading', { name: `${first} (2 answers)` })).toBeVisible();
	await shows(member.locator('#c2'), said.newcomer);
}

/** Two presses while the line is slow: with script the second goes nowhere. */
async function pressQuickly(page: Page) {
	let sent = 0;
	const pressed = Promise.withResolvers<void>();
	await page.route('**/answer*', async (route) => {
		sent++;
		await pressed.promise;
		await route.continue();
	});
	const button = page.getByRole('button', { name: 'Send your answer' });
	await button.focus();
	await page.keyboard.press('Enter');
	await expect.poll(() => sent).toBe(1);
	await page.keyboard.press('Enter');
	pressed.resolve();
	await page.waitForURL(/#c2$/);
	await page.unroute('**/answer*');
	expect(sent).toBe(1);
}

/** The line drops after the words arrived. They still stand in the box, and are sent once more. */
async function pressAgain(page: Page) {
	const dropped = new Promise<number>((resolve) =>
		page.route(
			'**/answer*',
			async (route) => {
				const answer = await route.fetch({ maxRedirects: 0 });
				await route.abort('aborted');
				resolve(answer.status());
			},
			{ times: 1 }
		)
	);
	await page.getByRole('button', { name: 'Send your answer' }).click();
	expect(await dropped).toBe(303);
	await press(page, 'Send your answer');
}

/** A member replies to the newcomer, and so does the research team, with its badge. */
export async function reply({ member, newcomer, researcher }: People) {
	await follow(member, 'Reply to number 2 by Olwen');
	await expect(member.locator('#reply')).toContainText('You reply to number 2, by Olwen');
	await fill(member, { 'Your reply': said.reply });
	await choose(member, 'Who may read it?', 'The group');
	await press(member, 'Send your reply');
	await expect(member).toHaveTitle(/^Thank you\. Your reply is number 3\./);

	await toStudy(researcher);
	const card = researcher.locator('.card').filter({ hasText: finding.title });
	await Promise.all([
		researcher.waitForEvent('load'),
		card.getByRole('link', { name: 'Deep End PPI group' }).click()
	]);
	await follow(researcher, 'Reply to number 2 by Olwen');
	await expect(researcher.getByText('with the words “research team” beside it')).toBeVisible();
	await fill(researcher, { 'Your reply': said.team });
	await choose(researcher, 'Who may read it?', 'The group');
	await press(researcher, 'Send your reply');

	await toThread(newcomer);
	const replies = newcomer.locator('.replies').getByRole('article');
	await expect(replies).toHaveCount(2);
	await shows(replies.first(), said.reply);
	await expect(replies.first().locator('.badge')).toHaveCount(0);
	await shows(replies.last(), said.team);
	await expect(replies.last().locator('.badge')).toHaveText('research team');
}

/** Every line that was typed stands there, and nothing of it is lost. */
export async function shows(place: ReturnType<Page['locator']>, words: string) {
	const shown = (await place.locator('.contribution__body').innerText()).replace(/\n+/g, '\n');
	expect(shown.trim()).toBe(kept(words).replace(/\n+/g, '\n'));
}
