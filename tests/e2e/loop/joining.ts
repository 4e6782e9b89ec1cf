import { expect } from '@playwright/test';
import { choose, fill, follow, press, refused, turn } from './hands.ts';
import { toGroup, type People } from './people.ts';
import { newcomer } from './words.ts';

/** The organiser prints a letter with a code, and somebody joins with it. */
export async function join({ organiser, newcomer: page }: People, script: boolean) {
	const code = await print(organiser);

	await follow(page, 'I have a code on a letter');
	await fill(page, { 'Code from your letter': ` ${code.toLowerCase()} ` });
	await press(page, 'Continue');
	for (const title of [
		'Who runs this, and why',
		'What we ask of you',
		'Who reads what you write'
	]) {
		await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
		await follow(page, 'Continue');
	}

	await expect(page.getByRole('heading', { level: 1 })).toContainText('Your name here');
	await choose(page, 'How shall people here see you?', 'With a name');
	await fill(page, { 'The name to show': 'Organiser Olwen' });
	await refused(page, 'Continue', 'Leave out “organiser” and “research team”');
	if (script) await expect(page.locator('.govuk-error-summary')).toBeFocused();
	await fill(page, { 'The name to show': newcomer });
	await press(page, 'Continue');

	await choose(page, 'How shall we reach you?', 'By post');
	await fill(page, { 'Postal address (if any)': '1 Example Row\nSheffield' });
	await press(page, 'Continue');

	await expect(page.getByRole('heading', { level: 1 })).toContainText('What we may do with your');
	await expect(page.getByRole('radio')).toHaveCount(6);
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
	await press(page, 'Continue');

	await expect(page.getByText('You left this open. It counts as no.')).toHaveCount(3);
	await device(page, 'Join the group');
	await expect(page.getByRole('banner')).toContainText(`Signed in as ${newcomer}`);

	await press(page, 'Sign out');
	await page.goto('/');
	await follow(page, 'I have a code on a letter');
	await fill(page, { 'Code from your letter': code });
	await press(page, 'Continue');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Welcome back');
	await device(page, 'Sign in');
	await expect(page.getByRole('banner')).toContainText('Signed in as');
}

async function print(page: People['organiser']) {
	await toGroup(page);
	await turn(page, 'People');
	await follow(page, 'Invite somebody');
	await fill(page, { 'Name you know this person by': `${newcomer} (example)` });
	await choose(page, 'How does the invitation travel?', 'As a printed letter, with a code');
	await choose(page, 'What will this person be here?', 'A member');
	await press(page, 'Invite');
	if (await page.getByRole('button', { name: 'Make the letter' }).isVisible())
		await press(page, 'Make the letter');
	const letter = page.getByRole('region', { name: 'The letter' });
	const code = letter.getByText(/^\w{4} \w{4} \w{4}$/);
	return code.innerText();
}

async function device(page: People['newcomer'], button: string) {
	const mine = 'It is mine, or only people I trust use it';
	await choose(page, 'Whose phone or computer is this?', mine);
	await press(page, button);
}
