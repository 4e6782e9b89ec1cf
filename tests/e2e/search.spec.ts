import * as accounts from '#server/accounts/index.ts';
import * as contributions from '#server/contributions/index.ts';
import { id } from '#server/db/index.ts';
import { open, type Db } from '#server/db/open.ts';
import * as groups from '#server/groups/index.ts';
import * as prompts from '#server/prompts/index.ts';
import { made } from '../../scripts/demo/made.ts';
import { expect, test } from './support/server.ts';

/** Words in every state, all with one strange word in them, and who may find them. */
async function plant(db: Db, word: string) {
	const group = await groups.bySlug(db, 'deep-end');
	const other = await groups.bySlug(db, 'harbour-lane');
	const [amara, noor] = [await signedIn(db, 'member'), await signedIn(db, 'organiser')];
	const people = (await groups.people(db, group.id)).filter(
		({ role, person_id }) => role === 'member' && person_id !== amara.person
	);
	const winnie = made(await contributions.actorOf(db, made(people[0]).person_id));
	const all = await prompts.findings(db, group.id);
	const waiting = all.filter((each) => prompts.isOpen(each));
	const finding = made(waiting.find(({ prompt }) => !prompt.answer_first_since));
	const answerFirst = made(waiting.find(({ thread }) => amara.locked.includes(thread.id)));
	const say = (body: string, audience: 'group' | 'private' = 'group', to = finding) =>
		contributions.respond(db, winnie, to, { question: null, body, audience, box: id() });

	const said = await say(`Before it. Everybody may read about the ${word}s here. After it.`);
	await say(`A private ${word}.`, 'private');
	await contributions.hide(db, noor, await say(`A hidden ${word}.`), 'A reason.');
	await contributions.withdraw(db, winnie, await say(`A removed ${word}.`));
	await say(`A ${word} for those who answered.`, 'group', answerFirst);
	const changed = await say(`An earlier ${word}.`);
	await contributions.edit(db, winnie, changed, 'Other words.');
	const [theirs] = await prompts.findings(db, other.id);
	const row = { ...said, thread_id: made(theirs).thread.id, group_id: other.id, number: null };
	const { study_id: _, answers: __, ...there } = row;
	const away = { id: id(), ref: word, box_key: null, body: `A ${word} of another group.` };
	await db
		.insertInto('contribution')
		.values({ ...there, ...away })
		.execute();
	return said;
}

async function signedIn(db: Db, as: 'member' | 'organiser') {
	const person = await accounts.getSetting(db, `demo.${as}`);
	return made(await contributions.actorOf(db, person ?? ''));
}

test('somebody finds what they may read by its words, and goes to where it stands', async ({
	as,
	server,
	javaScriptEnabled
}) => {
	const word = javaScriptEnabled ? 'quagga' : 'thylacine';
	const db = open(server.databasePath);
	const said = await plant(db, word);
	await db.destroy();

	const page = await (await as('member')).newPage();
	await page.goto('/groups/deep-end');
	await page.getByRole('link', { name: 'Search', exact: true }).click();
	await expect(page.getByRole('search')).toBeVisible();
	await page.getByLabel('Words to look for').fill(word.toUpperCase());
	await page.getByRole('button', { name: 'Search' }).click();

	await expect(page).toHaveTitle(/^1 answer or note found/);
	const hits = page.getByRole('main').getByRole('article');
	await expect(hits).toHaveCount(1);
	await expect(hits.locator('mark')).toHaveText(`${word}s`);
	await expect(hits).toContainText(`Everybody may read about the ${word}s here.`);
	await expect(page.getByLabel('Words to look for')).toHaveValue(word.toUpperCase());

	await hits.getByRole('link').click();
	await expect(page).toHaveURL(new RegExp(`#c${said.number}$`));
	await expect(page.locator(`#c${said.number}`)).toContainText(`${word}s here`);
});

test('an organiser and a team find what they may read besides', async ({
	as,
	server,
	javaScriptEnabled
}) => {
	const word = javaScriptEnabled ? 'bilby' : 'bettong';
	const db = open(server.databasePath);
	await plant(db, word);
	await db.destroy();

	const organiser = await (await as('organiser')).newPage();
	await organiser.goto(`/groups/deep-end/search?q=${word}`);
	await expect(organiser.getByRole('main').getByRole('article')).toHaveCount(4);
	await expect(organiser.getByText(`A hidden ${word}.`)).toBeVisible();

	const team = await (await as('researcher')).newPage();
	await team.goto('/studies/link-workers');
	await team.getByRole('link', { name: 'Search', exact: true }).click();
	await team.getByLabel('Words to look for').fill(word);
	await team.getByRole('button', { name: 'Search' }).click();
	const found = team.getByRole('main').getByRole('article');
	await expect(found).toHaveCount(3);
	await expect(found.filter({ hasText: 'Private' })).toContainText(`A private ${word}.`);
	await found.last().getByRole('link').click();
	await expect(team).toHaveURL(/\/studies\/link-workers\/contributions\//);
});

test('whatever is typed, the page says what to do', async ({ as }) => {
	const page = await (await as('member')).newPage();
	await page.goto('/groups/deep-end/search');
	await expect(page.getByText('You find only what you may read')).toBeVisible();
	for (const typed of ['"*(', '" OR 1=1; --', '\u{1f600}', "NEAR('", 'AND', '%_\\', '٠', 'a"b'])
		await test.step(typed, async () => {
			await page.getByLabel('Words to look for').fill(typed);
			await page.getByRole('button', { name: 'Search' }).click();
			await expect(page.getByLabel('Words to look for')).toHaveValue(typed);
			await expect(page.locator('h1')).toContainText('Search');
		});
	await page.goto(`/groups/deep-end/search?q=${encodeURIComponent(`nothing ${'x'.repeat(400)}`)}`);
	await expect(page.getByText('We looked for the first 200 letters.')).toBeVisible();
	await expect(page.getByText('We found nothing with all of these words.')).toBeVisible();
	for (const odd of ['q=people&page=-7', 'q=people&page=x', 'q=%00', 'q=a&q=b', 'page=2'])
		expect((await page.goto(`/groups/deep-end/search?${odd}`))?.status()).toBeLessThan(500);
});

test('what was written down for somebody is agreed by their own press, or on paper', async ({
	as,
	server,
	javaScriptEnabled
}) => {
	const words = javaScriptEnabled ? 'She waited for a fortnight.' : 'She waited for a month.';
	const db = open(server.databasePath);
	const noor = await signedIn(db, 'organiser');
	const amara = await signedIn(db, 'member');
	const group = await groups.bySlug(db, 'deep-end');
	const finding = made((await prompts.findings(db, group.id)).find((each) => prompts.isOpen(each)));
	const noted = made(
		await contributions.record(db, noor, finding, {
			...{ person: amara.person, question: null, body: words, channel: 'phone', given_on: null },
			...{ wording: 'noted', group_may_read: true, read_back: null, box: id() }
		})
	);
	await db.destroy();
	const at = `/groups/deep-end/contributions/${noted.ref}`;

	const paper = await (await as('organiser')).newPage();
	await paper.goto(at);
	await paper.getByRole('link', { name: 'Print a sheet to sign' }).click();
	const sheet = paper.getByRole('region', { name: 'The sheet' });
	await expect(sheet).toContainText(words);
	await expect(sheet).toContainText('Signed:');
	await paper.emulateMedia({ media: 'print' });
	await expect(paper.getByText('Use the print command')).toBeHidden();

	const page = await (await as('member')).newPage();
	await page.goto('/me/contributions');
	const mine = page.getByRole('article').filter({ hasText: words });
	await mine.getByRole('link', { name: 'Say whether it is right' }).click();
	await expect(page.getByText('This was written down for you')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Change it' })).toBeVisible();
	await page.getByRole('button', { name: 'Yes, this is what I said' }).click();
	await expect(page.getByText('Thank you. You said that these are your words')).toBeVisible();
	await expect(page).toHaveURL(new RegExp(`${noted.ref}$`));
	await page.goto(`${at}/agree`);
	await expect(page.getByText('It was agreed on')).toBeVisible();
	await paper.goto(`${at}/sheet`);
	await expect(paper.getByText('does not wait for anybody')).toBeVisible();
});

test('words from before go for good with a tick while changing them', async ({
	as,
	server,
	javaScriptEnabled
}) => {
	const name = javaScriptEnabled ? 'Persephone' : 'Philomena';
	const db = open(server.databasePath);
	const amara = await signedIn(db, 'member');
	const group = await groups.bySlug(db, 'deep-end');
	const finding = made((await prompts.findings(db, group.id)).find((each) => prompts.isOpen(each)));
	const body = `Ask ${name} at the desk.`;
	const given = { question: null, body, audience: 'group', box: id() } as const;
	const { ref } = await contributions.respond(db, amara, finding, given);
	await db.destroy();

	const page = await (await as('member')).newPage();
	await page.goto(`/groups/deep-end/contributions/${ref}/edit`);
	await page.getByLabel('The words', { exact: true }).fill('Ask at the desk.');
	await page.getByLabel('Erase them for good').check();
	await page.getByRole('button', { name: 'Save the words' }).click();
	await expect(page.getByText('what stood there before is erased')).toBeVisible();
	expect(await page.content()).not.toContain(name);
	await expect(page.getByText('Earlier words')).toHaveCount(0);
	await page.goto(`/groups/deep-end/search?q=${name}`);
	await expect(page.getByText('We found nothing with this word.')).toBeVisible();
});
