import { parseAtomFeed } from 'feedsmith';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '$lib/meeting';
import * as contributions from '$lib/server/contributions';
import { documents } from '$lib/server/exports';
import * as meetings from '$lib/server/meetings';
import type { MeetingRow } from '$lib/server/meetings/tables';
import type { Finding } from '$lib/server/prompts';
import { wrongInAtom } from '../../../tests/support/atom.ts';
import { openFinding } from '../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../tests/support/engines.ts';
import { meet, note, quoting } from '../../../tests/support/meetings.ts';
import { aPicture, publishAll, shows } from '../../../tests/support/published.ts';
import { say } from '../../../tests/support/said.ts';
import { thanking, there, written } from '../../../tests/support/summaries.ts';
import { makeWorld, type World } from '../../../tests/support/world.ts';
import { asLinkedData } from './[slug]/told.ts';
import { onPage } from './addresses.ts';
import { contentOf } from './content.ts';
import { asDocument } from './document.ts';
import { asFeed } from './feed.ts';
import { asFile } from './file.ts';
import { asMarkdown } from './markdown.ts';

const HERE = 'https://soundings.example.org';
const site = { name: 'Soundings & friends', demo: false };

/** The words of every part, escaped as they are. */
function inWord(file: Uint8Array) {
	const parts = Object.values(unzipSync(file)).map((part) => strFromU8(part));
	return parts.map((part) => part.replace(/<[^>]*>/g, '')).join('\n');
}

/** Everything that anybody can take of a summary. */
async function all(article: Article, of = site) {
	const at = onPage(HERE, article);
	return {
		page: contentOf(article, at.page, at.picture),
		data: asLinkedData(article, at, of.name),
		feed: asFeed([article], HERE, of),
		html: asFile(article, at, of, null),
		word: inWord(await documents.wordFile(await asDocument(article, at, of, null))),
		markdown: asMarkdown(article, at, of)
	};
}

describe.each(engines)('what is taken of a summary on %s', (engine) => {
	const use = fresh(engine);
	let world: World;
	let finding: Finding;
	let meeting: MeetingRow;

	beforeAll(async () => {
		travel('2027-03-22T12:00:00Z');
		world = await makeWorld(use());
		finding = await openFinding(use(), world, { title: 'Holding' });
	});
	beforeEach(async () => {
		travel('2027-03-22T12:00:00Z');
		meeting = await meet(use(), world, finding);
	});
	afterEach(() => void vi.useRealTimers());

	const publish = (words: { title?: string; body?: string } = {}) =>
		publishAll(use(), world, meeting, words, travel);
	async function article(): Promise<Article> {
		const summary = await meetings.summaryOf(use(), meeting);
		const shown = await meetings.publicSummary(use(), summary?.slug ?? '');
		if (shown.gone !== null) throw new Error('gone');
		return shown;
	}

	it('holds a quote while its speaker says yes, and not a word of it at the next request', async () => {
		await quoting(use(), world.member, 'yes');
		const said = await say(use(), world.member, finding, 'Planted *exact* words,\n- on two lines');
		await written(use(), world.organiser, meeting, { body: 'We met.' });
		await meetings.addQuote(use(), world.organiser, meeting, said.ref);
		await publish();

		const yes = await all(await article());
		for (const where of ['page', 'feed', 'html', 'word'] as const)
			expect(yes[where], where).toContain('“Planted *exact* words,');
		expect(yes.markdown).toContain('> “Planted \\*exact\\* words,\n> \\- on two lines”');

		await quoting(use(), world.member, 'no');
		const no = await all(await article());
		for (const [where, text] of Object.entries(no)) {
			expect(text, where).not.toContain('Planted');
			expect(text, where).not.toMatch(/\[quote|<!--/i);
		}
		await quoting(use(), world.member, 'yes');
		expect((await all(await article())).feed).toContain('Planted');
		const made = await contributions.find(use(), said.id);
		await contributions.hide(use(), world.organiser, made, 'A reason.');
		for (const [where, text] of Object.entries(await all(await article())))
			expect(text, where).not.toContain('Planted');
	});

	it('holds nothing that was private, hidden, removed or never shared', async () => {
		for (const actor of [world.member, world.member2]) await quoting(use(), actor, 'yes');
		const secret = await say(use(), world.member, finding, 'Planted private', {
			audience: 'private'
		});
		const removed = await say(use(), world.member, finding, 'Planted removed');
		const point = await note(use(), world.organiser, world, meeting, 2, { body: 'Planted point' });
		await written(use(), world.organiser, meeting, {
			body: 'We met.\n\n[quote 1]\n\n[quote 2]\n\nWe left.'
		});
		const add = (ref: string) => meetings.addQuote(use(), world.organiser, meeting, ref);
		await add(removed.ref);
		for (const { ref } of [secret, point])
			await expect(add(ref)).rejects.toMatchObject({ status: 404 });
		await contributions.withdraw(use(), world.member, removed);
		await written(use(), world.organiser, meeting, { body: 'We met.\n\n[quote 1]\n\nWe left.' });
		await publish();
		for (const [where, text] of Object.entries(await all(await article())))
			expect(text, where).not.toContain('Planted');
	});

	it('names who said yes to being thanked, and nobody else', async () => {
		await there(use(), world.organiser, meeting, world.member, world.member2);
		await thanking(use(), world.member, 'yes');
		await publish({ body: 'We met.\n\n[thanks]' });
		const yes = await all(await article());
		for (const where of ['page', 'feed', 'html', 'word', 'markdown'] as const)
			expect(yes[where], where).toContain('We thank Mo and one other person');
		for (const [where, text] of Object.entries(yes))
			for (const name of ['Winnie', 'Olive', 'Rosa', 'Lea'])
				expect(text, `${name} in ${where}`).not.toMatch(new RegExp(`\\b${name}\\b`));

		await thanking(use(), world.member, 'no');
		for (const [where, text] of Object.entries(await all(await article())))
			expect(text, where).not.toMatch(/\bMo\b/);
	});

	it('is read by two parsers as Atom, with all that RFC 4287 asks for', async () => {
		await written(use(), world.organiser, meeting, { body: 'We met.\n\n[thanks]' });
		await meetings.setPicture(use(), world.organiser, meeting, await aPicture(), shows('Tea'));
		await publish({
			title: 'Tea & <em>cake</em> ]]> \u0007here',
			body: 'A [link](/help) & more ]]> \u0008\n\n## Two'
		});
		const other = await meet(use(), world);
		travel('2027-03-23T12:00:00Z');
		await publishAll(use(), world, other, { title: 'Another' }, travel);
		const text = asFeed(await meetings.newestArticles(use(), 2), HERE, site);

		const read = parseAtomFeed(text);
		expect(read).toMatchObject({
			id: 'tag:soundings.example.org,2026:summaries',
			title: { value: 'Summaries of meetings – Soundings & friends' },
			authors: [{ name: 'Soundings & friends' }]
		});
		expect(read.links).toContainEqual({ rel: 'self', href: `${HERE}/summaries/feed.xml` });
		const entry = read.entries?.find(({ title }) => title?.value?.includes('Tea'));
		expect(entry).toMatchObject({
			title: { value: 'Tea &amp; &lt;em&gt;cake&lt;/em&gt; ]]&gt; here', type: 'html' },
			authors: [{ name: 'Riverside Group' }],
			content: { type: 'html' }
		});
		expect(entry?.content?.value).toContain(`href="${HERE}/help"`);
		expect(entry?.content?.value).toMatch(
			new RegExp(`src="${HERE}/summaries/[\\w-]+/picture/\\w+" alt="Tea"`)
		);

		expect(wrongInAtom(text)).toEqual([]);
		expect(wrongInAtom(asFeed([], HERE, site))).toEqual([]);
		for (const broken of [
			text.replace(/<id>urn.*?<\/id>/, ''),
			text.replace(/<author>[^]*?<\/author>/, ''),
			text.replaceAll(/urn:uuid:[\w-]+/g, 'urn:uuid:1'),
			text.replace(/<updated>.*?</, '<updated>yesterday<')
		])
			expect(wrongInAtom(broken)).toHaveLength(1);
	});

	it('keeps the id of an entry whatever becomes of its words, and says when they changed', async () => {
		await publish({ title: 'First title' });
		const entry = async () => parseAtomFeed(asFeed([await article()], HERE, site)).entries?.[0];
		const before = await entry();
		travel('2027-05-01T10:00:00Z');
		await written(use(), world.organiser, meeting, {
			...{ title: 'Second title', correction: 'The title.', meaning: 'same', checked: [] }
		});
		const after = await entry();
		expect(after?.id).toBe(before?.id);
		expect(after?.published).toBe(before?.published);
		expect(after?.updated).toBe('2027-05-01T10:00:00.000Z');
		expect(after?.content?.value).toContain('Corrected on 1 May 2027: The title.');
	});

	it('is one file that asks nobody for anything, with its credits and the day', async () => {
		await written(use(), world.organiser, meeting, {});
		const picture = await aPicture();
		await meetings.setPicture(
			use(),
			world.organiser,
			meeting,
			picture,
			shows("A round <table>, 'so'")
		);
		const body = 'We met. ![Planted](https://elsewhere.example/seen.png) <img src=x>';
		await publish({ title: '<script>alert(1)</script>', body });
		const shown = await article();
		travel('2027-05-03T10:00:00Z');
		const { html, word, markdown } = await all(shown, { name: 'Soundings', demo: true });
		const file = asFile(shown, onPage(HERE, shown), site, picture);

		const asked = [...file.matchAll(/\s(?:src|srcset|poster|data|background)="([^"]*)"/g)];
		expect(asked.map(([, to]) => to?.slice(0, 23))).toEqual(['data:image/jpeg;base64,']);
		expect(file).not.toMatch(/<(script|link|iframe|object|embed|form)\b|@import|url\(/i);
		expect(file).toContain(`alt="A round &lt;table>, 'so'"`);
		for (const text of [html, word, markdown]) {
			expect(text).toContain('Example: the people and words here are invented.');
			expect(text).toContain('Monday 3 May 2027');
			expect(text).toContain('award number EX123456');
			expect(text).toContain('not research data');
			expect(text).not.toMatch(/<script>|<img src=x|elsewhere\.example/);
		}
		expect(file).not.toContain('Example:');
	});

	it('tells search engines what it is, and no sign in it ends the element', async () => {
		await publish({ title: `</script><!-- ${'long '.repeat(40)}` });
		const text = (await all(await article())).data;
		expect(text).not.toContain('<');
		const told = JSON.parse(text) as Record<string, unknown>;
		expect(told).toMatchObject({
			'@context': 'https://schema.org',
			'@type': 'Article',
			datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
			dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
			author: { '@type': 'Organization', name: 'Riverside Group' },
			publisher: { '@type': 'Organization', name: site.name },
			image: [{ url: expect.stringMatching(/\/share\.png$/) }],
			inLanguage: 'en-GB',
			isAccessibleForFree: true
		});
		expect((told.headline as string).length).toBeLessThanOrEqual(110);
	});
});

function travel(to: string) {
	vi.useFakeTimers({ toFake: ['Date'], now: new Date(to) });
}
