import { open } from '#server/db/open.ts';
import { choose, fill, fillDay, follow, press, refused } from './loop/hands.ts';
import { expect, test } from './support/server.ts';

const SENTENCE = 'Then everyone would know my business by Sunday.';
const CHANGED = 'By Sunday the whole church would know.';

test('a sentence is asked about, seen in its place, changed by who said it, and taken back', async ({
	server,
	as
}) => {
	const db = open(server.databasePath);
	const { ref } = await db
		.selectFrom('contribution')
		.select('ref')
		.where('body', 'like', `%${SENTENCE}`)
		.executeTakeFirstOrThrow();
	await db.destroy();
	const team = await (await as('researcher')).newPage();
	const amara = await (await as('member')).newPage();

	await team.goto(`/studies/link-workers/contributions/${ref}`);
	await follow(team, 'Ask whether you may quote a sentence of it');
	await team.getByRole('checkbox', { name: 'Be careful.' }).check();
	await team.getByRole('checkbox', { name: SENTENCE }).check();
	await fill(team, {
		'Where will it stand?': 'a talk for link workers',
		'The words before it': 'People may fear for their privacy.'
	});
	await refused(team, 'Ask them', 'Tick sentences that stand next to each other');
	await expect(team.getByLabel('Where will it stand?')).toHaveValue('a talk for link workers');
	await team.getByRole('checkbox', { name: 'Be careful.' }).uncheck();
	await press(team, 'Ask them');
	await expect(team.getByRole('main')).toContainText(`“${SENTENCE}”`);

	await amara.goto('/');
	await follow(amara, /^A research team would like to use a sentence of yours/);
	await expect(amara.locator('blockquote')).toContainText('People may fear for their privacy.');
	await expect(amara.locator('blockquote mark')).toContainText(`“${SENTENCE}”`);
	await expect(amara.getByRole('main')).toContainText('a talk for link workers');
	const place = amara.url();
	await choose(amara, 'May we quote this?', 'Yes, but change the words');
	await fill(amara, { 'Your words': CHANGED });
	await press(amara, 'Send my answer');
	await expect(amara.getByRole('main')).toContainText('You said yes, in your changed words.');

	await team.goto('/studies/link-workers/quotations?state=changed');
	await expect(team.locator('blockquote mark')).toContainText(`“${CHANGED}”`);

	await amara.goto(place);
	await choose(amara, 'May we quote this?', 'No, do not quote it');
	await press(amara, 'Send my answer');
	await team.goto('/studies/link-workers/quotations?state=no');
	await expect(team.getByRole('main')).toContainText('Do not quote it.');
	await expect(team.getByRole('main')).not.toContainText(CHANGED);
});

test('whom no email reaches is asked on paper, and an organiser writes down the answer', async ({
	as
}) => {
	const noor = await (await as('organiser')).newPage();
	await noor.goto('/groups/deep-end/desk');
	await follow(noor, /^Ask Clive .* whether a sentence may be quoted$/);
	await follow(noor, 'Print a sheet for them');
	const sheet = noor.getByRole('region', { name: 'The sheet' });
	await expect(sheet.locator('mark')).toContainText('not giving up on a person');
	await expect(sheet).toContainText('Yes, but in these words:');
	await follow(noor, 'The question');
	await choose(noor, 'What did they say?', 'Yes, quote it just like this');
	await choose(noor, 'How did they tell you?', 'On paper');
	await press(noor, 'Write it down');
	await noor.goto('/groups/deep-end/desk');
	await expect(noor.getByRole('main')).not.toContainText('Ask Clive');
});

test(
	'words that are selected come into the box',
	{ tag: '@with-javascript' },
	async ({ server, as }) => {
		const db = open(server.databasePath);
		const { ref } = await db
			.selectFrom('contribution')
			.select('ref')
			.where('body', 'like', '%holding the ladder%')
			.executeTakeFirstOrThrow();
		await db.destroy();
		const team = await (await as('researcher')).newPage();
		await team.goto(`/studies/link-workers/contributions/${ref}/quote`);
		await team.locator('.contribution__body p').first().click({ clickCount: 3 });
		await expect(team.getByLabel('Or the exact words (optional)')).toHaveValue(
			/^It is like someone/
		);
	}
);

test('what is in print is told, and stands where people look', async ({ as }) => {
	const team = await (await as('researcher')).newPage();
	const amara = await (await as('member')).newPage();
	await team.goto('/studies/link-workers/publications/new');
	await choose(team, 'What is it?', 'A paper in a journal');
	await fill(team, {
		'Its title': 'Being there',
		'Where did it come out?': 'A journal of family doctors',
		'Its address on the web (optional)': 'https://example.org/being-there',
		'The sentence as it was before': 'Patients were contained.',
		'The sentence as it is now': 'Somebody stayed beside them.'
	});
	await fillDay(team, 'When did it come out?', '2026-03-04');
	await team.getByRole('checkbox', { name: /^Outcome 1:/ }).check();
	await press(team, 'Save the draft');
	await amara.goto('/groups/deep-end/outcomes');
	await expect(amara.getByRole('main')).not.toContainText('Somebody stayed beside them.');

	await follow(team, 'See it as people will, and tell them');
	await press(team, 'Tell them');
	await expect(team.getByRole('main')).toContainText('Only its link can change.');
	await amara.reload();
	await expect(amara.getByRole('main')).toContainText('Somebody stayed beside them.');
	await expect(amara.getByRole('link', { name: 'Being there' }).first()).toBeVisible();
	await amara.goto('/me/contributions');
	await expect(amara.getByRole('main')).toContainText('It is in print');
	await expect(amara.getByRole('main')).toContainText('Somebody stayed beside them.');
});
