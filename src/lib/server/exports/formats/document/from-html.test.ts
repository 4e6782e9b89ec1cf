import { describe, expect, it } from 'vitest';
import { render } from '#lib/text/markdown.ts';
import { fromHtml } from './from-html.ts';
import { heading, list, paragraph } from './model.ts';

const blocks = (markdown: string, headings = true) => [...fromHtml(render(markdown), { headings })];

describe('HTML as blocks', () => {
	it('keeps headings, paragraphs, lists and what is within them', () => {
		expect(
			blocks('Before <b> & *after*\n\n# Top\n\nOne.\nTwo.\n\n- a\n  - b\n- c\n\n1. x\n2. y\n\nEnd')
		).toEqual([
			paragraph('Before <b> & after'),
			heading(2, 'Top'),
			paragraph('One.\nTwo.'),
			list(['a', 'b', 'c']),
			...[paragraph('1. x'), paragraph('2. y'), paragraph('End')]
		]);
	});

	it('says the address of a link after its words, unless they are the same', () => {
		expect(
			blocks('[Here](https://a.example/?b=1&c=2), https://d.example, and x@e.example.')
		).toEqual([
			paragraph('Here (https://a.example/?b=1&c=2), https://d.example, and x@e.example.')
		]);
	});

	it('makes words of headings where others stand already', () => {
		expect(blocks('## Top\n\nOne.', false)).toEqual([paragraph('Top'), paragraph('One.')]);
	});

	it('makes nothing of nothing', () => expect(blocks('')).toEqual([]));
});
