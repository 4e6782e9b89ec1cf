import type { BrowserContext, Page } from '@playwright/test';
import * as groups from '#server/groups/index.ts';
import { open } from '#server/db/open.ts';
import { become } from './tour/visit.ts';
import { choose, fill, fillDay, follow, inDays, press, refused, select } from './loop/hands.ts';
import { expect, test } from './support/server.ts';
import { signInAll } from './walk/people.ts';

const PLANTED = 'She told me that she gives her cat away';
const REPORT = 'Report this, or say that you are worried';

test('a worry reaches the contact and nobody else, and whoever raised it learns that it was seen', async ({
	as,
	server
}) => {
	const [organiser, member] = [await (await as('organiser')).newPage(), await as('member')];
	await organiser.goto('/groups/deep-end/settings');
	await select(organiser, 'Contact for worries', 'Farah (example)');
	await select(organiser, 'Deputy', 'Farah (example)');
	await refused(organiser, 'Save', 'Choose somebody else as the deputy');
	await select(organiser, 'Deputy', 'Gwen (example)');
	await press(organiser, 'Save');

	const page = await member.newPage();
	await reportTo(page, 'Somebody should be with you when you hear it');
	await expect(page.getByRole('main')).toContainText('In danger? Ring 999');
	await refused(page, 'Send it', 'Choose what is wrong');
	await choose(page, 'What is wrong?', 'I am worried about a person');
	await fill(page, { 'What should we know? (you can leave this empty)': PLANTED });
	await press(page, 'Send it');
	const told = page.getByRole('main');
	await expect(told).toContainText('Farah and Gwen were written to on');
	await expect(told).toContainText('Can it not wait? Ring 0114');
	const back = page.url();

	for (const address of ['/worries', '/worries/anything'])
		expect((await organiser.goto(`/groups/deep-end${address}`))?.status()).toBe(403);
	for (const address of ['/desk', '/reports', '/letters', '/reports?show=answered']) {
		await organiser.goto(`/groups/deep-end${address}`);
		await expect(organiser.getByRole('main')).not.toContainText(/Farah|worried|cat away/);
	}
	const letters = await sent(server.databasePath);
	expect(letters).toHaveLength(2);
	for (const { subject, body } of letters) {
		expect(body).toContain('/groups/deep-end/worries/');
		expect(`${subject} ${body}`).not.toMatch(/cat away|Elspeth|Amara|worried|be with you|possible/);
	}

	const contact = await signedInAs(member, server, 'farah@example.org');
	await contact.goto(/\/groups\S+/.exec(letters[0]?.body ?? '')?.[0] ?? '');
	await expect(contact.getByRole('main')).toContainText(PLANTED);
	await expect(contact.getByRole('main')).toContainText('Somebody should be with you');
	await follow(contact, 'I have seen this');
	await fillDay(contact, 'By which day do you look at it?', inDays(40));
	const button = 'I have seen this, and look at it by that day';
	await refused(contact, button, 'Choose a day from today, at most two weeks ahead');
	await fillDay(contact, 'By which day do you look at it?', inDays(1));
	await press(contact, button);

	const raiser = await signedInAs(member, server, 'amara@example.org');
	await raiser.goto(back);
	await expect(raiser.getByRole('main')).toContainText('Thank you. It was seen on');
});

test('what one organiser hid, another looks at again, and who said it reads what came of it', async ({
	as,
	server
}) => {
	const context = await as('organiser');
	const gwen = await signedInAs(context, server, 'gwen@example.org');
	const said = await hidden(server);
	await gwen.goto(said);
	await expect(gwen.getByRole('main')).toContainText('You asked for a second look on');

	const pat = await signedInAs(context, server, 'pat@example.org');
	await pat.goto(`${said}/second-look/answer`);
	await expect(pat.getByRole('main')).toContainText('another organiser takes the second look');
	const status = await context.request.post(`${said}/second-look/answer`, {
		form: { answer: 'shown again', reason: 'Mine.' },
		headers: { Accept: 'text/html', Origin: server.origin },
		maxRedirects: 0
	});
	expect(status.status()).toBe(403);

	const noor = await (await as('organiser')).newPage();
	await noor.goto('/groups/deep-end/desk');
	await follow(noor, 'Look again at something that another organiser hid');
	await choose(noor, 'What do you decide?', 'It stays hidden');
	await fill(noor, { 'The reason': 'A name is a name.' });
	await press(noor, 'Save and tell whoever said it');

	const again = await signedInAs(context, server, 'gwen@example.org');
	await again.goto(said);
	await expect(again.getByRole('main')).toContainText('A name is a name.');
});

/** Opens the form that reports the words, from where they stand. */
async function reportTo(page: Page, words: string) {
	await page.goto('/groups/deep-end/prompts/link-workers-3?page=all');
	const said = page.getByRole('article').filter({ hasText: words });
	await Promise.all([
		page.waitForEvent('load'),
		said.getByRole('link', { name: /^Report/ }).click()
	]);
	await expect(page.getByRole('heading', { level: 1 })).toContainText(REPORT);
}

/** The letters about worries, once they went, as they were kept. */
async function sent(path: string) {
	const db = open(path);
	const read = () =>
		db
			.selectFrom('letter')
			.select(['subject', 'body'])
			.where('kind', '=', 'worry.raised')
			.where('created_at', '>', new Date(Date.now() - 600_000).toISOString() as never)
			.where('sent_at', 'is not', null)
			.execute();
	await expect.poll(async () => (await read()).length, { timeout: 15_000 }).toBe(2);
	const letters = await read();
	await db.destroy();
	return letters;
}

/** The address of the words that the example has hidden. */
async function hidden({ databasePath, origin }: { databasePath: string; origin: string }) {
	const db = open(databasePath);
	const { ref } = await db
		.selectFrom('contribution')
		.select('ref')
		.where('hidden_at', 'is not', null)
		.executeTakeFirstOrThrow();
	await db.destroy();
	return `${origin}/groups/deep-end/contributions/${ref}`;
}

/** The same browser, as the person with that address. */
async function signedInAs(
	context: BrowserContext,
	server: { databasePath: string; origin: string },
	email: string
) {
	const db = open(server.databasePath);
	const { id } = await db
		.selectFrom('person')
		.select('id')
		.where('email', '=', email)
		.executeTakeFirstOrThrow();
	const { id: group } = await groups.bySlug(db, 'deep-end');
	const study = await db.selectFrom('study').select('id').where('slug', '=', 'link-workers');
	const row = await study.executeTakeFirstOrThrow();
	const { member: cookie } = await signInAll(db, { group, study: row.id, giver: id });
	await db.destroy();
	await become(context, server.origin, { cookie } as never);
	return context.newPage();
}
