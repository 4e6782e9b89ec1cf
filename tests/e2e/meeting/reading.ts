import { expect } from '@playwright/test';
import { parseAtomFeed } from 'feedsmith';
import Sqlite from 'better-sqlite3';
import { prose } from '#lib/text/prose.ts';
import { unpacked } from '../../support/unpacked.ts';
import { send, write } from '../loop/analysing.ts';
import { follow } from '../loop/hands.ts';
import { answerTicked, inbox, tick } from '../loop/inbox.ts';
import { toStudy, type People } from '../loop/people.ts';
import { facts, onPage } from './facts.ts';
import { link } from './planning.ts';
import { did, holding, said, title } from './words.ts';

/** The page, the feed and the file hold every fact, and each fact stands in the field that carried it. */
export async function hold({ visitor: page }: People, path: string) {
	const db = new Sqlite(path, { readonly: true });
	const empty = facts.filter(({ field, holds }) => {
		const [table, column] = field.split('.');
		const like = typeof holds === 'number' ? '= ?' : "like '%' || ? || '%'";
		const found = db.prepare(`select 1 from "${table}" where "${column}" ${like}`).get(holds);
		return !found;
	});
	db.close();
	expect(empty).toEqual([]);

	await page.goto('/summaries');
	await follow(page, link);
	const article = oneLine(await page.getByRole('article').first().innerText());
	expect(missingIn(article)).toEqual([]);

	const { origin } = new URL(page.url());
	const feed = await (await page.request.get(`${origin}/summaries/feed.xml`)).text();
	const { entries = [] } = parseAtomFeed(feed);
	const entry = entries.find((each) => words(each.title) === title);
	expect(missingIn(oneLine(prose(words(entry?.content))))).toEqual([]);

	const markdown = await page.request.get(`${page.url()}/summary.md`);
	const file = (await markdown.text()).replaceAll('\\', '').replaceAll('**', '');
	expect(missingIn(oneLine(file))).toEqual([]);

	const forWord = await page.request.get(`${page.url()}/summary.docx`);
	expect(missingIn(oneLine(unpacked(await forWord.body())))).toEqual([]);
}

const missingIn = (text: string) => facts.filter((fact) => !text.includes(onPage(fact)));
const oneLine = (text: string) => text.replace(/\s+/g, ' ');
/** What a parser makes of an element that may have attributes. */
const words = (part: unknown): string =>
	typeof part === 'string' ? part : String((part as { value?: string } | undefined)?.value ?? '');

/** Names stand in the line of thanks alone, of those who said yes to it. */
export async function name({ visitor: page }: People, path: string) {
	const db = new Sqlite(path, { readonly: true });
	const names = db
		.prepare("select replace(known_name, ' (example)', '') from person")
		.pluck()
		.all() as string[];
	db.close();
	const article = page.getByRole('article').first();
	const thanks = article.getByText(/^We thank /);
	await expect(thanks).toHaveText(
		'We thank Amara, Doreen, Gwen and seven other people who came for their time and their thoughts.'
	);
	const whole = await article.innerText();
	const rest = whole.replace(await thanks.innerText(), '');
	expect(names.length).toBeGreaterThan(12);
	expect(names.filter((each) => new RegExp(`\\b${each}\\b`).test(rest))).toEqual([]);
}

/** The team says what it made of something said in the room, and the group finds it beside the summary. */
export async function tell({ researcher: page, member, visitor }: People) {
	await toStudy(page);
	await inbox(page, holding.title);
	await tick(page, said.tell.words);
	await answerTicked(page);
	await write(page, did);
	await send(page);

	await member.goto(visitor.url());
	await expect(member.getByRole('main')).toContainText('What changed since this meeting');
	await expect(member.getByRole('main')).toContainText(did.did);
	await visitor.reload();
	await expect(visitor.getByRole('main')).not.toContainText(did.did);
}
