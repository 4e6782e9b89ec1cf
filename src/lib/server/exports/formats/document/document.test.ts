import { strFromU8, unzipSync } from 'fflate';
import { marked } from 'marked';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { validator } from '../../../../../../tests/e2e/support/html-validate.ts';
import { office, opened } from '../../../../../../tests/support/office.ts';
import { prose } from '#lib/text/prose.ts';
import { asHtml } from './html.ts';
import { asMarkdown } from './markdown.ts';
import { facts, heading, list, paragraph, paragraphs, quotation, table } from './model.ts';
import type { Block, Document } from './model.ts';
import { asWord } from './word.ts';

const HOSTILE =
	'<script>alert(1)</script> & "x" # *a* [b](c) | `d`\n1. שלום 👩🏽‍🔬 \u0000\u0008\ufffe half \ud83d.';

const document: Document = {
	title: 'A report <b> & more',
	by: 'A study',
	foot: ['Not research data.'],
	*blocks() {
		yield heading(1, 'First *part*');
		yield* paragraphs(`One.\n\n\n${HOSTILE}`);
		yield heading(2, 'Below');
		yield heading(3, 'Lower');
		yield heading(4, 'Lowest');
		yield list(['- an item', '2. another\nof two lines']);
		yield facts([
			{ name: 'Award', value: 'EX1' },
			{ name: 'Nothing', value: '' }
		]);
		yield table('Who | said', ['id', 'words', 'none'], [['A1', HOSTILE, '']], 1);
		yield table('', ['id'], []);
		yield quotation('Steady\n# words', 'P1');
		yield paragraph('שלום לכולם');
	}
};

describe('a document', () => {
	it('is a page in order, that asks nobody for anything', async () => {
		const html = [...asHtml(document)].join('');
		const { results } = await validator.validateString(html);
		expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
		expect(html.match(/<h\d/g)).toEqual(['<h1', '<h2', '<h3', '<h4', '<h5']);
		expect(html).toContain('<html lang="en-GB">');
		expect(html).toContain(
			`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`
		);
		expect(html).not.toMatch(/<script|<link|<img|https?:|[\0\b\ufffe]|url\(/);
		expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;');
		expect(html).toMatch(/<th scope="row"[^>]*>A1</);
		expect(html.match(/<th scope="col"/g)).toHaveLength(4);
		expect(html).toContain('<caption>Who | said</caption>');
		expect(html).not.toContain('Nothing');
	});

	it('makes its page piece by piece', () => {
		let made = 0;
		function* rows() {
			for (;;) yield [`${++made}`];
		}
		const endless = { ...document, blocks: () => [table('Endless', ['id'], rows())] };
		for (const piece of asHtml(endless)) if (piece.includes('>7<')) break;
		expect(made).toBe(7);
	});

	it('is Markdown in which no sign of its words means anything', async () => {
		const markdown = asMarkdown(document);
		const html = await marked(markdown, { gfm: true });
		expect(html).not.toMatch(/<(script|em|code|a|ol|img|pre)\b/);
		expect(html.match(/<h\d/g)).toEqual(['<h1', '<h2', '<h3', '<h4', '<h5']);
		expect(html.match(/<(table|ul|blockquote)>/g)).toEqual([
			...['<ul>', '<table>', '<table>', '<blockquote>']
		]);
		const words = prose(html);
		expect(words).toContain('<script>alert(1)</script> & "x" # *a* [b](c) | `d` 1. שלום 👩🏽‍🔬');
		expect(words).toContain('- an item');
		expect(words).toMatch(/“Steady\s+# words”/);
		expect(
			await marked(asMarkdown({ ...document, blocks: () => paragraphs('a\n     b') }))
		).not.toContain('<code');
		const lines = { ...document, blocks: () => paragraphs('a\nb\nc\n\nd') };
		expect(await marked(asMarkdown(lines))).toContain('<p>a<br>b<br>c</p>\n<p>d</p>');
	});

	it('is a file for Word with an outline, tables known as such, and its language', async () => {
		const parts = unzipSync(await asWord(document));
		const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
		const body = part('word/document.xml');
		const styles = [...body.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, name]) => name);
		expect(styles.filter((name) => /Heading|Title/.test(name ?? ''))).toEqual([
			...['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4']
		]);
		for (const name of ['Caption', 'Cell', 'Quotation', 'Small', 'ListParagraph'])
			expect(styles, name).toContain(name);
		for (const name of styles) expect(part('word/styles.xml')).toContain(`w:styleId="${name}"`);
		expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2);
		expect(body).toMatch(/<w:tblLook[^>]*w:firstRow="(1|true)"/);
		expect(body.match(/<w:bidi\/>/g)).toHaveLength(1);
		expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
		const core = part('docProps/core.xml');
		expect(core).toContain('<dc:title>A report &lt;b&gt; &amp; more</dc:title>');
		expect(core).toContain('<dc:creator>A study</dc:creator>');
		expect(core).not.toContain('Un-named');
		const foot = Object.keys(parts).find((name) => /word\/footer\d*\.xml/.test(name)) ?? '';
		expect(part(foot)).toContain('Public involvement input, not research data.');
		expect(part(foot)).toContain('PAGE');
		expect(body).toContain('שלום 👩🏽‍🔬  half \ufffd.');
		for (const name of Object.keys(parts)) expect(part(name)).not.toMatch(/[\0\b\ufffe]/);
	});

	it('holds its picture, no larger than a page, and says what it shows', async () => {
		const made = sharp({ create: { width: 1600, height: 400, channels: 3, background: 'teal' } });
		const picture = { jpeg: await made.jpeg().toBuffer(), width: 1600, height: 400 };
		const blocks = (): Block[] => [{ kind: 'picture', ...picture, alt: 'A <round> table' }];
		const shown = { ...document, blocks };
		const parts = unzipSync(await asWord(shown));
		const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
		expect(body).toContain('descr="A &lt;round&gt; table"');
		// 600 by 150 pixels of 9525 EMU each
		expect(body).toContain('<wp:extent cx="5715000" cy="1428750"/>');
		expect(Object.keys(parts).filter((name) => name.endsWith('.jpg'))).toHaveLength(1);
		const html = [...asHtml(shown)].join('');
		expect(html).toMatch(/<img src="data:image\/jpeg;base64,[^"]+" alt="A &lt;round&gt; table">/);
		expect(asMarkdown(shown)).toContain('A \\<round\\> table');
	});

	it.skipIf(!office())('opens in LibreOffice, with its outline', { timeout: 120_000 }, async () => {
		const files = await opened(await asWord(document), 'a.docx', 'html');
		const html = files.get('a.html') ?? '';
		expect(html.match(/<h[1-6]\b/g)).toEqual(['<h1', '<h2', '<h3', '<h4']);
		expect(html.match(/<table\b/g)).toHaveLength(2);
		expect(html.match(/<thead\b/g)).toHaveLength(2);
		expect(html).toMatch(/lang="en-GB"/);
		expect(html.match(/<li\b/g)).toHaveLength(2);
	});
});
