import { expect, type Page } from '@playwright/test';
import { follow, turn } from './hands.ts';
import { letter, waitsForOrganiser } from './letters.ts';
import { toGroup, type People } from './people.ts';
import { did, finding } from './words.ts';

/** How far everything has come that this person said to the finding. */
export async function reached(page: Page, things: number, step: string) {
	await turn(page, 'Home');
	await follow(page, 'What happened to what I said');
	const mine = page.getByRole('article').filter({ hasText: finding.title });
	await expect(mine).toHaveCount(things);
	await expect(mine.locator('[aria-current=step] .steps__label')).toHaveText(
		Array<string>(things).fill(step)
	);
}

/** Members see what became of each thing, the group sees what was done, and nobody is left at "read". */
export async function hear({ member, newcomer, administrator }: People) {
	await reached(member, 3, 'The team said what it did');
	const answer = member.getByRole('article').filter({ hasText: 'They put the kettle on first' });
	await expect(answer).toContainText(did.first.said); // nobody cited it: it takes its question's
	const secret = member.getByRole('article').filter({ hasText: 'once cost me my flat' });
	await expect(secret).toContainText(did.second.said);
	await reached(newcomer, 1, 'The team said what it did');
	await expect(newcomer.getByRole('main')).toContainText(did.first.why);

	const told = await letter(administrator, 'Amara (example)', 'What the team did');
	await expect(told).toContainText('What happened to what you said');
	await expect(told).not.toContainText('once cost me my flat');
	for (const name of ['Olwen', 'Doreen', 'Clive'])
		await waitsForOrganiser(administrator, `${name} (example)`, 'What the team did');

	await toGroup(newcomer);
	await turn(newcomer, 'What the team did');
	await expect(newcomer.getByRole('heading', { level: 1 })).toContainText('You said, we did');
	for (const outcome of Object.values(did))
		for (const words of [outcome.said, outcome.did, outcome.why])
			// as it reads on the screen: the meaning of a word stands folded inside the sentence
			await expect(newcomer.getByRole('main')).toContainText(words, { useInnerText: true });
}
