import { describe, expect, it } from 'vitest';
import { HtmlValidate } from 'html-validate';
import { explainer, type Seen } from './explain.ts';
import { render } from './markdown.ts';
import { keyOf, vocabulary } from './vocabulary.ts';

const meanings = {
	'link worker': render('Somebody who *listens*.\n\nAnd:\n\n- one\n- two & three'),
	holding: render('Standing by.'),
	'R&D': render('<script>planted()</script> [x](javascript:planted()) "quoted"'),
	'<b>bold</b>': render('A planted word.')
};

const make = (seen: Seen = new Set()) =>
	explainer(
		vocabulary(Object.keys(meanings).map((word) => ({ id: word, word_key: keyOf(word) }))),
		new Map(Object.entries(meanings)),
		seen
	);
/** What can be pressed, in its order. */
const pressed = (html: string | null) =>
	[...(html ?? '').matchAll(/class="gloss"[^>]*>([^<]*)</g)].map(([, word]) => word);
/** The words without what was added to them. */
const bare = (html: string) =>
	html
		.replace(/<span class="gloss__meaning".*?Close<span [^>]*>[^<]*<\/span><\/a><\/span>/gs, '')
		.replace(/<a class="gloss"[^>]*>([^<]*)<\/a>/g, '$1');

describe('explaining words in their place', () => {
	it('explains each once on a page, where it comes first', () => {
		const seen: Seen = new Set();
		const html = make(seen).html('<p>Holding, a link worker. Holding.</p>');
		expect(pressed(html)).toEqual(['Holding', 'link worker']);
		expect(pressed(make(seen).html('<p>holding, R&amp;D</p>'))).toEqual(['R&amp;D']);
		expect(pressed(make(seen).plain('A link worker'))).toEqual([]);
		expect(new Set(html.match(/ id="[^"]+"/g)).size).toBe(4);
	});

	it('leaves links, headings and code alone, whatever stands in them', () => {
		const html = render(
			'# A link worker\n\n[a **link worker**](https://example.org/link-worker) `link worker`\n\n    link worker\n\n- *holding* and a\n  **link worker**'
		);
		const out = make().html(html);
		expect(pressed(out)).toEqual(['holding', 'link worker']);
		expect(bare(out)).toBe(html);
		expect(out).toContain('<em><a class="gloss"');
	});

	it('leaves everything else letter for letter as it was', () => {
		const html = render(
			'Nothing < here > is & "known" 👩🏽‍🦽.\n\n> a\n\n| R&D | b |\n|---|---|\n| it&copy; | R&D |'
		);
		const out = make().html(html);
		expect(pressed(out)).toEqual(['R&amp;D']);
		expect(bare(out)).toBe(html);
	});

	it('finds no word across tags, or in what a tag says', () => {
		const html = '<p>link <em>worker</em> <a href="https://x.org/holding">x</a></p>';
		expect(make().html(html)).toBe(html);
	});

	it('lets no hostile word or meaning through', () => {
		const out = make().plain('R&D <b>bold</b> <img src=x onerror=planted()>') ?? '';
		expect(out).not.toMatch(/<(?:script|img|b)\b|href="(?!#)/);
		expect(out).toContain('&lt;script&gt;planted()&lt;/script&gt;');
		expect(out).toContain('&lt;img src=x onerror=planted()&gt;');
		expect(pressed(make().html(render('a <b>bold</b> R&D')))).toEqual(['R&amp;D']);
	});

	it('puts only what may stand in a sentence into one', async () => {
		const html = `<p>${make().plain('A link worker, holding R&D')}</p>`;
		expect(html).toContain('Somebody who <em>listens</em>. <br />And: <br />• one <br />• two');
		const rules = { extends: ['html-validate:recommended'], rules: { 'void-style': 'off' } };
		const { results } = await new HtmlValidate({ ...rules, root: true } as object).validateString(
			html
		);
		expect(results.flatMap(({ messages }) => messages)).toEqual([]);
	});

	it('lists words of a text that is a heading, and counts them as explained', () => {
		const here = make();
		expect(here.list('Is holding right for a link worker?').map(pressed).flat()).toEqual([
			...['holding', 'link worker']
		]);
		expect(here.list('Holding?')).toEqual([]);
		expect(here.plain('Holding?')).toBeNull();
	});

	it('gives back ten thousand letters whole', () => {
		const text = 'The link worker & I said "no" 👍 <b>. '.repeat(270);
		const html = render(text);
		expect(bare(make().html(html)) === html).toBe(true);
	});
});
