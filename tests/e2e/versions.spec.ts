import { choose, fill, follow, press, refused } from './loop/hands.ts';
import { expect, test } from './support/server.ts';

// A finding that changes: the team writes what it thinks now, the group reads old and new side by side.

const finding = '/groups/deep-end/prompts/link-workers-3';
const COLLEAGUE =
	'A colleague changed this draft while you wrote. Look at theirs in another window. If you save again, yours takes its place';
const team = '/studies/link-workers/prompts/3';

test('a new version is written, published with what changed and why, and read beside the old', async ({
	as
}) => {
	const marian = await (await as('researcher')).newPage();
	const amara = await (await as('member')).newPage();
	const noor = await (await as('organiser')).newPage();

	await amara.goto(`${finding}/versions`);
	await expect(amara.getByText('has not changed this finding since')).toBeVisible();
	for (const hidden of ['/versions/2', '/versions/0', '/versions/x'])
		expect((await amara.request.get(finding + hidden)).status()).toBe(404);

	await marian.goto(team);
	await follow(marian, 'See its versions');
	await follow(marian, 'Go on with the draft');
	await fill(marian, { 'Why it changed': '' });
	await press(marian, 'Save the draft');
	await follow(marian, 'Publish it');
	await expect(marian.getByText('It does not say yet what changed, and why')).toBeVisible();
	await follow(marian, 'Go to the draft');
	await fill(marian, {
		'Why it changed': 'Some of you would not take a no on the first day.',
		'Question 2': 'How can somebody say no and stay warm?'
	});
	await press(marian, 'Save the draft');

	// a colleague who opened it before saves afterwards, and is told so
	const tom = await (await as('researcher')).newPage();
	await tom.goto(`${team}/versions/draft`);
	await fill(marian, { Title: 'Saying no may build trust, once you feel heard' });
	await press(marian, 'Save the draft');
	await fill(tom, { Title: 'Another title' });
	await refused(tom, 'Save the draft', COLLEAGUE);
	await expect(tom.getByLabel('Title', { exact: true })).toHaveValue('Another title');

	await follow(marian, 'Publish it');
	await expect(marian.locator('del', { hasText: 'early' }).first()).toBeVisible();
	await press(marian, 'Publish this version');
	await expect(marian.getByText('Version 2 is published, and the groups are told')).toBeVisible();

	await amara.goto(finding);
	await expect(amara.getByRole('heading', { level: 1 })).toContainText('once you feel heard');
	await follow(amara, 'see what changed');
	const main = amara.getByRole('main');
	const heads = await main.getByRole('heading', { level: 2 }).allInnerTexts();
	expect(heads).toEqual(['What changed', 'What we thought', 'What you said', 'What we think now']);
	await expect(main).toContainText('Some of you would not take a no on the first day.');
	await expect(main).toContainText('How can somebody say it without sounding cold?');
	await amara.getByText('See every word that changed').click();
	await expect(main.locator('ins', { hasText: 'stay warm' })).toContainText('put in');
	await follow(amara, 'Read the very first words');
	await expect(main).toContainText('Saying early what is not possible may build trust');

	// what was answered to the question that went is still there to be read, by its old words
	await amara.goto(`${finding}?page=all`);
	await expect(main).toContainText('How can somebody say it without sounding cold?');

	await noor.goto('/groups/deep-end/letters');
	await expect(noor.getByText('A finding that changed').first()).toBeVisible();
	await Promise.all([marian, tom, amara, noor].map((page) => page.close()));
});

test('the group reads which of its words led there, and the team all that is behind them', async ({
	as
}) => {
	const member = await as('member');
	const researcher = await as('researcher');
	const read = await (
		await member.request.get('/groups/deep-end/prompts/link-workers-1/versions')
	).text();
	expect(read).toContain('one steady person who feels with you');
	expect(read).toContain('staying beside somebody');
	for (const page of ['/groups/deep-end/outcomes', '/me/contributions'])
		expect(await (await member.request.get(page)).text()).toContain(
			'href="/groups/deep-end/prompts/link-workers-1/versions/2"'
		);
	const compared = await (
		await researcher.request.get('/studies/link-workers/prompts/1/versions/compare?from=1&to=2')
	).text();
	expect(compared).toContain('holding the ladder while you climb');
	for (const wrong of ['?from=1&to=9', '?from=x', '?to=-1', '?from=1%27&to=2'])
		expect(
			(
				await researcher.request.get(`/studies/link-workers/prompts/1/versions/compare${wrong}`)
			).status()
		).toBe(404);
});

test('what is owed is counted for the team, the group and the person, also where nobody is left', async ({
	as
}) => {
	const noor = await (await as('organiser')).newPage();
	const amara = await (await as('member')).newPage();
	const marian = await (await as('researcher')).newPage();
	await marian.goto('/studies/link-workers');
	await follow(marian, 'See all that was promised, owed and told');
	await expect(marian.getByText(/It has been owed for \d+ days now/)).toBeVisible();
	await expect(marian.getByText('Two of us were ill')).toBeVisible();
	await expect(marian.getByText(/Told on .*, in time/)).toBeVisible();
	const main = marian.getByRole('main');
	await expect(main).toContainText(
		/Does this fit with what you see where you live\? \(\d+ answers\)/
	);

	await amara.goto('/me');
	await follow(amara, 'What is owed to me');
	await expect(amara.getByText(/It has been owed for \d+ days now/)).toBeVisible();

	await noor.goto('/groups/deep-end/prompts/link-workers-2');
	await follow(noor, 'Is anybody of the team left?');
	await refused(noor, 'Write it down', 'Choose one of the two');
	await choose(noor, 'Who is left?', 'Nobody of the team is left');
	await press(noor, 'Write it down');
	await amara.goto('/groups/deep-end/prompts/link-workers-2');
	await expect(amara.getByText('Nobody of the research team is left')).toBeVisible();
	await marian.reload();
	await expect(marian.getByText('nobody of the research team is left')).toBeVisible();
	await expect(marian.getByText(/It has been owed for \d+ days now/)).toBeVisible();

	await noor.goto('/groups/deep-end/prompts/link-workers-2/team-gone');
	await choose(noor, 'Who is left?', 'Somebody is there, or is there again');
	await press(noor, 'Write it down');
	await amara.reload();
	await expect(amara.getByText('Nobody of the research team is left')).toHaveCount(0);
	await Promise.all([noor, amara, marian].map((page) => page.close()));
});
