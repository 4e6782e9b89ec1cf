import { expect, type Page } from '@playwright/test';
import { follow, press, turn } from './hands.ts';
import { toStudy, toThread, type People } from './people.ts';
import { take } from './taking.ts';

/** A stretch of what is taken back, in no part of which a name was replaced. */
const WORDS = 'They put the kettle on first';

/** The member takes an answer back: nobody else reads it anywhere any more, and files are told. */
export async function takeBack(people: People, id: string, script: boolean) {
	const { member, organiser, newcomer, researcher, visitor } = people;
	// every page is looked through once, by links alone, which are the same with script; and before as
	// well as after, so that the search is known to look in the right places
	const others = script ? [] : [organiser, newcomer, researcher];
	for (const page of others) expect(await holding(page, 1)).not.toEqual([]);

	await turn(member, 'Home');
	await follow(member, 'What happened to what I said');
	const mine = member.locator('article', { hasText: WORDS });
	await mine.getByText('Change or remove it').click();
	await mine.getByRole('link', { name: 'Remove it' }).click();
	await expect(member.locator('blockquote')).toContainText(WORDS);
	await press(member, 'Remove it');

	for (const page of [...others, visitor]) expect(await holding(page)).toEqual([]);
	for (const page of [organiser, newcomer]) {
		await toThread(page);
		const place = page.locator('#c1');
		await expect(place.getByRole('heading')).toContainText('Removed');
		await expect(place).not.toContainText('Amara');
	}

	await toStudy(researcher);
	const { rows, table, about } = await take(researcher, 'team');
	expect(rows).toHaveLength(8);
	expect(table).not.toContain(WORDS);
	expect(rows.map((row) => row.contribution_id)).not.toContain(id);
	expect(about).toMatch(new RegExp(`Remove these ids from earlier files.*\n(.*\n)* {2}${id}\n`));
}

/** The addresses that this person can reach by links, files too, and that hold the words; all, or as many as are enough. */
async function holding(page: Page, enough = Infinity): Promise<string[]> {
	const { origin } = new URL(page.url());
	const cookies = await page.context().cookies();
	const headers = {
		Accept: 'text/html',
		Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
	};
	const seen = new Set<string>();
	const found: string[] = [];
	let waiting = ['/'];
	while (waiting.length && found.length < enough) {
		const some = waiting.splice(0, 6); // together, so that neither side waits for the other
		for (const address of some) seen.add(address);
		const links = (await Promise.all(some.map(look))).flat();
		waiting = [...new Set([...waiting, ...links])].filter((address) => !seen.has(address));
	}
	return found;

	async function look(address: string) {
		const answer = await fetch(origin + address, { headers });
		const text = await answer.text();
		if (text.includes(WORDS)) found.push(address);
		const links = [...text.matchAll(/<a\b[^>]*? href="([^"]+)"/g)].map(
			([, href = '']) => new URL(href.replaceAll('&amp;', '&'), answer.url)
		);
		return links.filter((to) => to.origin === origin).map((to) => to.pathname + to.search);
	}
}
