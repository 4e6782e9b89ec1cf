import { describe, expect, it } from 'vitest';
import { pieces, problems, proseOf, renderBody, withQuote } from './text.ts';

const none = { quotes: new Map<number, string>(), thanks: 'We thank all.' };
const first = (words: string) => ({ ...none, quotes: new Map([[1, words]]) });

describe('the text of a summary', () => {
	it('shows a quote where its line stands, and nothing at all where it may not be shown', () => {
		const html = renderBody('Before.\n[quote 1]\nAfter.\n\n[quote 2]');
		expect(pieces(html, first('My words'))).toEqual([
			{ kind: 'prose', html: '<p>Before.</p>' },
			{ kind: 'quote', words: 'My words' },
			{ kind: 'prose', html: '<p>After.</p>' }
		]);
		expect(JSON.stringify(pieces(html, none))).not.toMatch(/quote \d|…|removed/i);
	});

	it('lets nobody write the mark of a quote by hand', () => {
		const html = renderBody('a <!--quote 1--> b\n\n<!--quote 1-->');
		const shown = pieces(html, first('Planted'));
		expect(JSON.stringify(shown)).not.toContain('Planted');
	});

	it.each([
		'<script>alert(1)</script>',
		'[x](javascript:alert(1))',
		'<img src=x onerror=alert(1)>',
		'[quote 1]\n<svg/onload=alert(1)>',
		'```\n[quote 1]\n</code><script>alert(1)</script>'
	])('makes nothing dangerous of %s', (body) => {
		const html = renderBody(body);
		expect(html).not.toMatch(/<(script|img|svg)\b/i);
		expect(html).not.toMatch(/href="javascript/i);
	});

	it.each(['"', '“', '”', '«', '»', '&quot;', '&#34;', '&ldquo;', '\\"', '**"**'])(
		'refuses a double quotation mark written as %s',
		(mark) => {
			expect(problems('Title', `They said ${mark}yes`, [])).toEqual(['marks']);
		}
	);

	it('refuses one in the title, and leaves apostrophes alone', () => {
		expect(problems('The “holding” idea', 'Fine.', [])).toEqual(['marks']);
		expect(problems('Title', "People's words, people’s ‘holding’.", [])).toEqual([]);
		expect(problems('Title', '[a page](https://example.org "its title")', [])).toEqual([]);
	});

	it('refuses quotes that are indented, that stand in a sentence, or that were never added', () => {
		expect(problems('Title', '> what she said', [])).toEqual(['indented']);
		expect(problems('Title', 'As [quote 1] says', [1])).toEqual(['stray']);
		expect(problems('Title', '[quote 2]', [1])).toEqual(['unknown']);
		expect(problems('Title', 'Text.\n\n[quote 1]', [1])).toEqual([]);
	});

	it('puts a new quote at the end of its section, else at the end, and never twice', () => {
		const body = '## One\n\nText.\n\n## Two\n\nMore.';
		expect(withQuote(body, 1, 'One')).toBe('## One\n\nText.\n\n[quote 1]\n\n## Two\n\nMore.');
		expect(withQuote(body, 1, 'Two')).toBe(`${body}\n\n[quote 1]`);
		expect(withQuote(body, 1, 'Three')).toBe(`${body}\n\n[quote 1]`);
		expect(withQuote('a\n[Quote 1]\nb', 1, null)).toBe('a\n[Quote 1]\nb');
		expect(withQuote('', 1, null)).toBe('[quote 1]');
	});

	it('begins its headings below the heading of the page, whichever sign was typed', () => {
		expect(renderBody('## One\n\n[quote 1]\n\n## Two')).toContain('<h2>Two</h2>');
		expect(renderBody('# One\n\n## Two')).toContain('<h3>Two</h3>');
		expect(renderBody('Typed <h3>by hand</h3>\n\n## Two')).toContain('<h2>Two</h2>');
	});

	it('lets one heading stand below another', () => {
		expect(renderBody('## One\n\n### Two')).toMatch(/<h2>One<\/h2>\s*<h3>Two<\/h3>/);
		expect(renderBody('### Two')).toContain('<h2>Two</h2>');
	});

	it('thanks where its line stands, with names as they were typed', () => {
		const html = renderBody('Before.\n\n[Thanks]\n\nAfter.');
		const shown = pieces(html, { ...none, thanks: 'We thank *A* <b>' });
		expect(shown[1]).toEqual({ kind: 'prose', html: '<p>We thank *A* &lt;b&gt;</p>' });
		expect(problems('Title', 'As [thanks] says', [])).toEqual(['stray']);
		expect(problems('Title', '[thanks]', [])).toEqual([]);
	});

	it('gives its prose without quotes', () => {
		expect(proseOf(renderBody('## A & B\n\nOne\n[quote 1]\n- two'))).toBe('A & B One two');
	});
});
