import AxeBuilder from '@axe-core/playwright';
import ICAL from 'ical.js';
import * as accounts from '#server/accounts/index.ts';
import * as contributions from '#server/contributions/index.ts';
import { open } from '#server/db/open.ts';
import * as groups from '#server/groups/index.ts';
import { demo } from '../../scripts/demo-data.ts';
import type { House } from './support/house.ts';
import { expect, test } from './support/server.ts';
import { invited } from './walk/coming.ts';

test('a member says whether they come in the letter’s own page, and changes it on the meeting’s', async ({
	as,
	page,
	server,
	javaScriptEnabled
}) => {
	const { letter, meeting } = await next(server);
	await page.goto(letter);
	await expect(page.getByRole('heading', { name: 'Will you come?' })).toBeVisible();
	// no more than the letter said, to whoever opens it
	const main = page.getByRole('main');
	await expect(main).not.toContainText(/Community hall|Honest from the start|Deep End|Amara/);
	await expect(main).not.toContainText('You said');
	await page.getByRole('button', { name: 'I will join online' }).click();
	await expect(page.getByText('Thank you. We wrote down what you said.')).toBeVisible();
	await expect(main).toContainText('You said: “I will join online”');
	if (javaScriptEnabled) {
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations).toEqual([]);
	}
	await page.goto(letter.replace(/letters\/[\w-]+/, 'letters/nobody-knows-this'));
	await expect(page.getByText('We do not know this address.')).toBeVisible();

	const signedIn = await (await as('member')).newPage();
	await signedIn.goto(meeting);
	await expect(signedIn.getByText('You said: “I will join online”')).toBeVisible();
	await signedIn.getByRole('button', { name: 'I will come in person' }).click();
	await expect(signedIn.getByText('You said: “I will come in person”')).toBeVisible();
	await expect(signedIn.getByRole('button', { name: 'I will come in person' })).toHaveCount(0);

	await signedIn.getByRole('button', { name: 'Ring me about it' }).click();
	await expect(signedIn.getByText('You said: “Ring me about it”')).toBeVisible();
	const organiser = await (await as('organiser')).newPage();
	await organiser.goto(`${meeting}/coming`);
	const rung = organiser.getByRole('table', { name: /^Ask to be rung/ });
	await expect(rung.getByRole('row', { name: /Amara/ })).toContainText(/0114\s496\s0112/);
});

test('an organiser writes down what somebody rang to say, and sees who comes and what they need', async ({
	as,
	server
}) => {
	const { meeting } = await next(server);
	const page = await (await as('organiser')).newPage();
	await page.goto(meeting);
	await page.getByRole('link', { name: 'Who comes', exact: true }).click();
	const waiting = page.getByRole('table', { name: /^Have not answered/ });
	await waiting.getByRole('link', { name: 'Farah (example)' }).click();
	await page.getByRole('button', { name: 'Asks to be rung' }).click();
	await expect(page).toHaveTitle(/^Error: /);
	await expect(page.getByText('Enter the number that we should ring').first()).toBeVisible();
	await page.getByRole('button', { name: 'Comes in person' }).click();
	await expect(page.getByText('It is written down')).toBeVisible();
	const here = page.getByRole('table', { name: /^Come in person/ });
	await expect(here.getByRole('row', { name: /Farah/ })).toContainText('written down by Noor');

	await here.getByRole('link', { name: 'Farah (example)' }).click();
	await page.getByRole('button', { name: 'Has not said yet' }).click();
	await expect(waiting.getByRole('link', { name: 'Farah (example)' })).toBeVisible();

	await page.goto(`${meeting}/needs`);
	const needs = page.getByRole('table', { name: 'What each person told us' });
	await expect(needs.getByRole('row', { name: /Clive/ })).toContainText('Large print');
	await expect(needs.getByRole('row', { name: /Elspeth/ })).toHaveCount(0);

	await page.goto(`${meeting}/invitation?post`);
	const sheet = page.getByRole('region', { name: 'The invitation for Clive (example)' });
	await expect(sheet).toContainText('12 Example Street');
	await expect(sheet).toContainText('Community hall');
	await expect(sheet).toContainText('Saying what is not possible');
	await expect(sheet).toContainText('I cannot come.');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('Print this page')).toBeHidden();
	await expect(page.getByText('the people and words here are invented')).toBeVisible();
	await expect(sheet).toBeVisible();
});

test('somebody puts the meetings into their calendar, makes a new address and stops it', async ({
	as,
	server
}) => {
	const page = await (await as('member')).newPage();
	await page.goto('/me');
	await page.getByRole('link', { name: 'Meetings in my calendar' }).click();
	await page.getByRole('button', { name: 'Make my calendar address' }).click();
	const first = await page.getByText(/\/calendar\/[\w-]{43}\.ics$/).innerText();
	expect(await page.getByRole('link', { name: 'Add it on this phone' }).getAttribute('href')).toBe(
		first.replace(/^http:/, 'webcal:')
	);
	await page.reload();
	await expect(page.getByText('/calendar/')).toHaveCount(0);

	const answer = await fetch(first);
	expect(answer.status).toBe(200);
	expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
	expect(answer.headers.get('cache-control')).toBe('no-store');
	const text = await answer.text();
	expect(text.replace(/\r\n[ \t]/g, '')).not.toMatch(/Deep End|Honest|Community hall|Amara/);
	const calendar = new ICAL.Component(ICAL.parse(text));
	const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
	expect(events.length).toBeGreaterThan(1);
	expect(events.every(({ summary }) => summary === 'The Tuesday group: meeting')).toBe(true);

	await page.getByRole('button', { name: 'Make a new address' }).click();
	const second = await page.getByText(/\/calendar\/[\w-]{43}\.ics$/).innerText();
	expect((await fetch(first)).status).toBe(404);
	expect((await fetch(second)).status).toBe(200);
	await page.getByRole('link', { name: 'Stop my calendar address' }).click();
	await page.getByRole('button', { name: 'Stop my calendar address' }).click();
	await expect(page.getByText('Your calendar address works no more.')).toBeVisible();
	expect((await fetch(second)).status).toBe(404);
	expect((await fetch(`${server.origin}/calendar/x.ics`)).status).toBe(404);
});

/** Where the letter to the example's member leads, and the meeting it is about. */
async function next(server: House) {
	const db = open(server.databasePath);
	const group = await groups.bySlug(db, demo.group);
	const person = (await accounts.getSetting(db, 'demo.member')) ?? '';
	const actor = await contributions.actorOf(db, person);
	if (!actor) throw new Error('the example has no member');
	const { number, token } = await invited(db, group, actor);
	await db.destroy();
	return {
		letter: `${server.origin}/letters/${token}/meeting`,
		meeting: `/groups/${group.slug}/meetings/${number}`
	};
}
