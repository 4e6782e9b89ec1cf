import { expect, test } from '../support/server.ts';
import { ask as question, notes, stored } from './hands.ts';
import { ask, fill, fillDay, follow, press, refused, select } from '../loop/hands.ts';

// The whole of it without script: what a browser sends by itself.
test.describe('notes by plain forms', { tag: '@without-javascript' }, () => {
	test('are kept with who, how many and what is to be done; changed and removed', async ({
		as,
		server
	}) => {
		const page = await (await as('organiser')).newPage();
		await page.goto(notes);
		await page.getByRole('navigation', { name: 'Agenda' }).getByRole('link').nth(3).click();
		await refused(page, 'Keep the note', 'Write what was said');
		await fill(page, { 'What was said?': 'Plain: ring the hall.' });
		await page.getByText('How many agreed').first().click();
		await fill(page, { 'How many agreed?': '11', 'Out of how many people?': '10' });
		await refused(page, 'Keep the note', 'No more people can agree than there were people asked');
		await fill(page, { 'How many agreed?': '6' });
		await select(page, 'What kind of note is this?', 'Something to do');
		await page.getByText('Something to do: who').click();
		await select(page, 'Who does it?', 'The research team');
		await fillDay(page, 'By when?', '2031-03-27');
		await press(page, 'Keep the note');
		const note = page.getByRole('article').filter({ hasText: 'Plain: ring the hall.' });
		await expect(note).toContainText('Six of ten people agreed.');
		await expect(note).toContainText('The research team does this by Thursday 27 March 2031.');

		await Promise.all([
			page.waitForEvent('load'),
			note.getByRole('link', { name: /^Change/ }).click()
		]);
		await expect(page.getByLabel('How many agreed?')).toHaveValue('6');
		await fill(page, { 'What was said?': 'Plain: ring the library.' });
		await press(page, 'Keep the change');
		expect(stored(server.databasePath, 'Plain')).toEqual(['Plain: ring the library.']);
		const changed = page.getByRole('article').filter({ hasText: 'Plain: ring the library.' });
		await expect(changed).toContainText('Six of ten people agreed.');
		await Promise.all([
			page.waitForEvent('load'),
			changed.getByRole('link', { name: /^Remove/ }).click()
		]);
		await press(page, 'Remove the note');
		await expect(page.getByRole('main')).not.toContainText('Plain: ring');
		await expect(page.getByRole('main')).not.toContainText('Removed');
	});
});

test('notes from paper are checked, then kept all at once', async ({ as, server }) => {
	const page = await (await as('organiser')).newPage();
	await page.goto(notes);
	await follow(page, 'Print a sheet for notes on paper');
	await expect(page.getByRole('table', { name: 'Notes on question 1' }).first()).toBeVisible();
	await follow(page, 'type in what stands on the sheets');
	await refused(page, 'Keep these notes', 'Type in at least one note');
	const item = page.getByLabel('Saying what is not possible');
	await item.fill('Paper: one\n9)\n? Paper: two');
	await refused(page, 'Keep these notes', 'There is no question 9 about this item');
	expect(stored(server.databasePath, 'Paper')).toEqual([]);
	await item.fill('Paper: one (6 of 10)\n1)\n? Paper: two');
	await ask(page, 'Check them first');
	await expect(page.getByRole('heading', { name: 'Check the notes from paper' })).toBeVisible();
	await expect(page.getByRole('main')).toContainText('Six of ten people agreed.');
	await expect(page.getByRole('main')).toContainText('A question to the research team');
	expect(stored(server.databasePath, 'Paper')).toEqual([]);
	await press(page, 'Keep these notes');
	await expect(page.getByRole('region', { name: 'Notes on this item' })).toContainText(
		'Paper: two'
	);
	expect(stored(server.databasePath, 'Paper').toSorted()).toEqual(['Paper: one', 'Paper: two']);
});

test('a member says “this was me” of a shared note, and takes it back', async ({ as, server }) => {
	const organiser = await (await as('organiser')).newPage();
	await organiser.goto(`${notes}/2`);
	await fill(organiser, { 'What was said?': 'Whose words are these?' });
	await press(organiser, 'Keep the note');
	await organiser.goto(`${notes}/share`);
	await press(organiser, 'Share the notes');

	const member = await (await as('member')).newPage();
	await member.goto(notes.replace('/notes', ''));
	const note = member.getByRole('article').filter({ hasText: 'Whose words are these?' });
	const [ref] = question(
		server.databasePath,
		'select ref from contribution where body = ?',
		'Whose words are these?'
	);
	await Promise.all([
		member.waitForEvent('load'),
		note.getByRole('link', { name: /^This was me/ }).click()
	]);
	await expect(member.getByRole('main')).toContainText('Amara');
	await press(member, 'Yes, this was me');
	await expect(member.getByRole('heading', { name: 'What you said' })).toBeVisible();
	await organiser.goto(notes.replace('/notes', ''));
	const theirs = organiser.getByRole('article').filter({ hasText: 'Whose words are these?' });
	await expect(theirs).toContainText('said “this was me”');
	await expect(theirs.getByRole('link', { name: /^Put it right/ })).toBeVisible();

	await member.goto(`/groups/deep-end/contributions/${ref}`);
	await follow(member, 'This was not me');
	await press(member, 'Take the name away');
	await organiser.reload();
	await expect(theirs).not.toContainText('Amara');
	expect(
		question(
			server.databasePath,
			'select count(*) from contribution where ref = ? and person_id is null',
			String(ref)
		)
	).toEqual([1]);
});
