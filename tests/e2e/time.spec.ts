import type { Page } from '@playwright/test';
import { expect, test } from './support/server.ts';

// Who came, and what people are offered for their time: with script and without.

const group = '/groups/deep-end';
const finding = `${group}/prompts/link-workers-5`;
const meeting = `${group}/meetings/3`;

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

test('payment is set, offered, accepted, claimed and paid, each in one press, and seen by its person alone', async ({
	as
}) => {
	const organiser = await (await as('organiser')).newPage();
	const member = await (await as('member')).newPage();
	const researcher = await (await as('researcher')).newPage();

	await organiser.goto(`${group}/payments/rates`);
	await organiser.getByLabel('What it is for').fill('To Mo, 12-34-56 12345678');
	await organiser.getByLabel('How many minutes').fill('60');
	await organiser.getByLabel('How much, in pounds').fill('20.5');
	await press(organiser, 'Add it');
	await expect(organiser).toHaveTitle(/^Error/);
	await organiser.getByLabel('How much, in pounds').fill('20.50');
	await press(organiser, 'Add it');
	await expect(organiser.locator('#paid_for-error')).toContainText('bank details');
	await expect(organiser.getByLabel('How much, in pounds')).toHaveValue('20.50');
	await organiser.getByLabel('What it is for').fill('An hour of reading');
	await press(organiser, 'Add it');
	await expect(organiser.getByRole('rowheader', { name: 'An hour of reading' })).toBeVisible();

	await member.goto(finding);
	await expect(member.getByText('You are offered')).toBeHidden();
	await organiser.goto(finding);
	await organiser.getByRole('link', { name: 'Offer payment for people’s time' }).click();
	await organiser.getByRole('radio', { name: /An hour of reading: £20.50 for 1 hour/ }).check();
	await press(organiser, 'Offer it to the members');
	await expect(organiser.getByText('Members now see this offer')).toBeVisible();

	await researcher.goto(finding);
	await expect(researcher.getByText('£20.50')).toBeHidden();
	await member.goto(finding);
	await expect(
		member.getByText('You are offered £20.50 for about 1 hour. You can say no.')
	).toBeVisible();
	await press(member, /^Yes, please/);
	await expect(member).toHaveURL(new RegExp(`${finding}$`));
	await expect(member.getByText('You said yes to payment')).toBeVisible();

	await organiser.goto(`${group}/payments`);
	await press(organiser, /^Claim sent.*Amara.*£20.50/);
	await expect(organiser.getByText('Marked: the claim is sent')).toBeVisible();
	await organiser.getByRole('link', { name: /^Claim sent \(\d+\)/ }).click();
	await press(organiser, /^Paid.*Amara.*£20.50/);
	await organiser.getByRole('link', { name: /^Paid \(\d+\)/ }).click();
	await expect(organiser.getByRole('heading', { name: /Amara.*£20.50/ })).toBeVisible();

	await member.goto('/me/payments');
	const mine = member.locator('.card', { hasText: '£20.50 for' });
	await expect(mine.getByText('Not yet')).toHaveCount(0);
	await expect(mine.getByText('Change your answer')).toHaveCount(0);
	for (const page of [member, researcher]) {
		const said = await page.goto(`${group}/payments`);
		expect([403, 404]).toContain(said?.status());
	}
});

test('a no changes nothing, and can be taken back; a no by phone is written down as such', async ({
	as
}) => {
	const member = await (await as('member')).newPage();
	const organiser = await (await as('organiser')).newPage();
	await member.goto(meeting);
	await expect(member.getByText('You are offered £50 for about 2 hours')).toBeVisible();
	await press(member, /^No, thank you/);
	await expect(member.getByText('You said no, thank you. It changes nothing else.')).toBeVisible();
	await member.getByRole('link', { name: 'See your payment' }).click();
	await press(member, 'Yes, please');
	await expect(member.getByText('You said yes to payment')).toBeVisible();

	await organiser.goto(meeting);
	await organiser.getByRole('link', { name: 'See who said yes, or end the offer' }).click();
	await organiser.getByRole('link', { name: 'Write down what somebody said' }).click();
	await press(organiser, 'Write it down');
	await expect(organiser.locator('#person-error')).toBeVisible();
	await organiser.getByLabel('Who was it?').selectOption({ label: 'Clive (example)' });
	await organiser.getByRole('radio', { name: 'No, thank you' }).check();
	await press(organiser, 'Write it down');
	await organiser.goto(`${group}/payments?state=declined`);
	const clive = organiser.locator('.card', { hasText: 'Clive' });
	await expect(clive.getByText(/written down by Noor/).first()).toBeVisible();
});

test('who came is marked by one press each, counted from that, and read as numbers by the group', async ({
	as
}) => {
	const organiser = await (await as('organiser')).newPage();
	const member = await (await as('member')).newPage();
	const names = `${meeting}/attendance/people`;
	const mark = (who: string, how: string) =>
		organiser.getByRole('group', { name: who }).getByRole('radio', { name: how }).check();

	await organiser.goto(meeting);
	await organiser.getByRole('link', { name: 'Who came, by name' }).click();
	await mark('Amara (example)', 'In person');
	await mark('Hamid (example)', 'Online');
	await mark('Joseph (example)', 'Apologies');
	await mark('Gwen (example)', 'Not there');
	await press(organiser, 'Save who came');
	await expect(organiser.getByText('Saved')).toBeVisible();
	await expect(
		organiser.getByRole('group', { name: 'Hamid (example)' }).getByRole('radio', { name: 'Online' })
	).toBeChecked();

	await organiser.goto(`${meeting}/attendance`);
	await press(organiser, 'Use these numbers');
	await expect(organiser.getByLabel('Members who came')).not.toHaveValue('');
	await organiser.getByLabel('Of these members, online').fill('99');
	await press(organiser, 'Save the numbers');
	await expect(organiser.locator('#members_online-error')).toContainText('More were online');
	await organiser.getByLabel('Members who came').fill('7');
	await organiser.getByLabel('Of these members, online').fill('1');
	await press(organiser, 'Save the numbers');

	await member.goto(meeting);
	await expect(member.getByText('7 people of the group')).toBeVisible();
	await expect(member.getByRole('main')).not.toContainText('Hamid');
	for (const role of ['member', 'researcher'] as const) {
		const page = await (await as(role)).newPage();
		for (const address of [names, `${meeting}/attendance/take-over`, `${meeting}/attendance`])
			expect((await page.goto(address))?.status()).toBe(403);
	}
});
