import { expect, type Page } from '@playwright/test';
import { choose, fill, fillDay, follow, inDays, press, select, turn } from './hands.ts';
import { toGroup, toThread, type People } from './people.ts';
import { shows } from './answering.ts';
import { finding, said } from './words.ts';

/** What came by phone, in other words: the group reads it only once it was read back. */
export async function byPhone({ organiser: page, member }: People) {
	await begin(page, 'Doreen (example) (shown as Doreen)', finding.questions[1], 'By phone');
	await fill(page, { 'What the person said': said.phone });
	await choose(page, 'Are these the exact words?', 'No, I wrote down what the person meant');
	await choose(page, 'May the group read it?', 'Yes, the person said so');
	await choose(page, 'Did you read it back, and did the person agree?', 'Not yet');
	await press(page, 'Save what the person said');
	await expect(page.getByRole('alert')).toContainText('Saved as private');

	await toThread(member);
	await expect(member.getByRole('main')).not.toContainText(said.phone);

	await follow(page, 'See what you saved');
	await follow(page, 'Record that it was read back and agreed');
	await choose(page, 'How was it read back?', 'On the phone');
	await press(page, 'Yes, the person agreed to these words');
	await turn(page, 'Desk');
	await toThread(page);
	const noted = page.getByRole('article').filter({ hasText: said.phone });
	await expect(noted).toContainText('Private');
	await follow(page, 'For the organiser what Doreen said');
	await follow(page, 'Share it with the group');
	await press(page, 'Share it with the group');

	await toThread(member);
	const there = member.getByRole('article').filter({ hasText: said.phone });
	await expect(there.getByRole('heading')).toContainText('Doreen');
	await expect(there).toContainText('by phone');
	await expect(there).toContainText('in other words, read back and agreed');
}

/** What came on paper, word for word, about the whole. */
export async function onPaper({ organiser: page, newcomer }: People) {
	await begin(page, 'Clive (example) (shown as Clive)', 'the whole finding', 'By post');
	await fillDay(page, 'The date on the paper', inDays(-1));
	await fill(page, { 'What the person said': said.paper });
	await choose(page, 'Are these the exact words?', 'Yes, word for word');
	await choose(page, 'May the group read it?', 'Yes, the person said so');
	await choose(page, 'Did you read it back, and did the person agree?', 'Not yet');
	await press(page, 'Save what the person said');

	await toThread(newcomer);
	const there = newcomer.getByRole('article').filter({ hasText: 'at the bus stop' });
	await shows(there, said.paper);
	await expect(there.getByRole('heading')).toContainText('Clive');
	await expect(there).toContainText('by post');
	await expect(there).not.toContainText('in other words');
}

async function begin(page: Page, person: string, question: string, channel: string) {
	await toGroup(page);
	await turn(page, 'Desk');
	await follow(page, 'Write down what someone said');
	await select(page, 'Whose words are these?', person);
	await select(page, 'What are they about?', `${finding.title}: ${question}`);
	await choose(page, 'How did they come?', channel);
}
