import { describe, expect, it } from 'vitest';
import { assembled } from './assemble.ts';
import { pieces, problems, proseOf, renderBody, withQuote } from './text.ts';

const none = new Map<number, string>();

describe('the text of a summary', () => {
	it('shows a quote where its line stands, and nothing at all where it may not be shown', () => {
		const html = renderBody('Before.\n[quote 1]\nAfter.\n\n[quote 2]');
		expect(pieces(html, new Map([[1, 'My words']]))).toEqual([
			{ kind: 'prose', html: '<p>Before.</p>' },
			{ kind: 'quote', words: 'My words' },
			{ kind: 'prose', html: '<p>After.</p>' }
		]);
		expect(JSON.stringify(pieces(html, none))).not.toMatch(/quote \d|…|removed/i);
	});

	it('lets nobody write the mark of a quote by hand', () => {
		const html = renderBody('a <!--quote 1--> b\n\n<!--quote 1-->');
		const shown = pieces(html, new Map([[1, 'Planted']]));
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

	it('gives its prose without quotes', () => {
		expect(proseOf(renderBody('## A & B\n\nOne\n[quote 1]\n- two'))).toBe('A & B One two');
	});
});

describe('the first text', () => {
	const meeting = {
		on_day: '2026-05-14' as never,
		members_came: 10,
		researchers_came: 1,
		others_came: null
	};
	const text = assembled(meeting, [
		{
			title: 'Holding',
			finding: 'Link workers sometimes just stay',
			points: [
				{ kind: 'suggestion', body: 'tell others that they do this' },
				{ kind: 'view', body: '"a steady presence"\nthat listens' },
				{ kind: 'view', body: '> # Being open from the start!' }
			]
		},
		{ title: 'Tea', finding: null, points: [] }
	]);

	it('is made of whole sentences by item and kind', () => {
		expect(text).toContain('Ten people of the group came. One researcher came to listen.');
		expect(text).toContain('## Holding\n\nA research team brought this finding: Link');
		expect(text.indexOf('A steady presence that listens.')).toBeLessThan(
			text.indexOf('- Tell others that they do this.')
		);
		expect(text).toContain('- Being open from the start!');
		expect(text).not.toContain('Tea');
		expect(text).toContain('We thank the ten people who came');
	});

	it('holds nothing that would be refused', () => {
		expect(problems('Title', text, [])).toEqual([]);
	});
});
