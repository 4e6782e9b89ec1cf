import { expect, type Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { ask, choose, press, select, turn } from './hands.ts';
import type { People } from './people.ts';
import { finding, kept, newcomer, said, theme } from './words.ts';

type Row = Record<string, string>;

const readers = {
	team: 'Our team, for analysis',
	others: 'Others, to share or publish'
};

/** Takes a file of the finding by the export's pages. Returns its rows, and the text that goes with it. */
export async function take(page: Page, who: keyof typeof readers) {
	await turn(page, 'Exports');
	await choose(page, 'Who will see this file?', readers[who]);
	await page.getByText('Take only a part').click();
	await select(page, 'Finding', finding.title);
	await ask(page, 'See what goes in');
	const promised = await page.getByText(/contributions? goe?s? in/).innerText();
	await choose(page, 'What kind of file?', 'One table (CSV)');
	await press(page, 'Make this file');
	const table = await download(page, /^Download the file/);
	const about = await download(page, /^Download what it is/);
	const rows: Row[] = parse(table, { columns: true });
	expect(promised).toMatch(new RegExp(`^${rows.length} `));
	return { rows, table, about };
}

async function download(page: Page, link: RegExp) {
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: link }).click()
	]);
	return readFile(await file.path(), 'utf8');
}

/** The team's file holds all that was typed, code point for code point. */
export async function forTeam({ researcher: page }: People) {
	const { rows, about } = await take(page, 'team');
	expect(about).toContain('Public involvement input, not research data');
	expect(about).toContain('For our team, for analysis.');
	expect(rows).toHaveLength(9);
	const row = finder(rows);

	const answer = row('They put the kettle on first');
	const first = row('date of birth');
	expect(points(answer.text)).toEqual(points(coded(kept(said.member), 'Bashir', answer.text)));
	expect(points(first.text)).toEqual(points(kept(said.newcomer)));
	expect(row('so too').text).toBe(said.reply.replace(newcomer, first.case_id ?? ''));
	for (const words of [said.private, said.team, said.phone, said.paper])
		expect(points(row(words.slice(0, 20)).text)).toEqual(points(kept(words)));
	for (const words of Object.values(said.points))
		expect(row(words)).toMatchObject({ text: words, kind: 'point', way: 'meeting' });

	expect(answer).toMatchObject({ audience: 'group', way: 'online', may_quote: 'yes' });
	expect(answer).toMatchObject({ question: finding.questions[0], themes: theme.name });
	expect(first).toMatchObject({ may_quote: 'retell', wording: 'verbatim', role: 'member' });
	const secret = row('once cost me my flat');
	expect(secret).toMatchObject({ audience: 'private', may_quote: 'no' });
	expect(secret.case_id).toBe(answer.case_id);
	expect(row('so too').in_reply_to).toBe(first.contribution_id);
	expect(row('after the tea')).toMatchObject({ role: 'researcher', kind: 'reply' });
	expect(row('get a copy')).toMatchObject({ wording: 'noted', way: 'not online' });
	expect(row('bus stop')).toMatchObject({ wording: 'verbatim', question: '', may_quote: 'yes' });
	noNames(rows);
	return { answer };
}

/** The file for others holds only what may be quoted, and nothing tells that there is more in private. */
export async function forOthers({ researcher: page }: People) {
	const { rows, table, about } = await take(page, 'others');
	expect(about).toContain('For others, to share or publish.');
	expect(about).not.toMatch(/private/i);
	expect(rows).toHaveLength(4); // the member's answer and reply, the paper, the team's own reply
	const row = finder(rows);
	const answer = row('They put the kettle on first');
	expect(points(answer.text)).toEqual(points(coded(kept(said.member), 'Bashir', answer.text)));
	expect(points(row('bus stop').text)).toEqual(points(kept(said.paper)));
	expect(row('so too').text).toMatch(/^(P\d+|\[name removed\]), I think so too\. 👍🏿$/u);
	expect(row('after the tea').text).toBe(said.team);
	for (const { role, may_quote, audience, way, date } of rows) {
		expect({ audience, way }).toEqual({ audience: 'group', way: '' });
		if (role === 'member') expect(may_quote).toBe('yes');
		expect(date).toMatch(/^\d{4}-\d{2}$/);
	}
	for (const words of ['cost me my flat', 'date of birth', said.phone, said.points.first])
		expect(table).not.toContain(words);
	noNames(rows);
}

/** The row whose words hold these, and there is exactly one. */
function finder(rows: Row[]) {
	return (words: string): Row => {
		const found = rows.filter(({ text }) => text?.includes(words));
		expect(found, words).toHaveLength(1);
		return found[0] ?? {};
	};
}

/** What was typed, with the code that stands in the file where the name stood. */
function coded(typed: string, name: string, text = '') {
	const [before = '', after = ''] = typed.split(name);
	const code = text.slice(before.length, text.length - after.length);
	expect(code).toMatch(/^(P\d+|\[name removed\])$/);
	return `${before}${code}${after}`;
}

function points(text = '') {
	return Array.from(text, (sign) => sign.codePointAt(0)?.toString(16));
}

function noNames(rows: Row[]) {
	for (const name of [newcomer, 'Amara', 'Bashir', 'Clive', 'Doreen', 'Marian', 'Noor'])
		expect(JSON.stringify(rows)).not.toContain(name);
}
