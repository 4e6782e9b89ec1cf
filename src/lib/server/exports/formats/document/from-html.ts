import { prose, proseLines } from '#lib/text/prose.ts';
import { heading, list, paragraph, paragraphs, type Block, type Level } from './model.ts';

/**
 * HTML that our own renderer made, as blocks: the address of a link stands after its words. `headings`
 * false: they are words among others, in a place that has headings of its own.
 */
export function* fromHtml(html: string, { headings }: { headings: boolean }): Iterable<Block> {
	let words = '';
	let depth = 0;
	for (const [at, part] of html.replace(LINK, linked).split(TAGS).entries()) {
		const [, end, name = ''] = (at % 2 && TAG.exec(part)) || [];
		if (!name) words += part;
		else if (/^[uo]l$/.test(name)) {
			if (!end && depth++ > 0) continue;
			if (end && --depth > 0) continue;
			yield* end ? items(words, name === 'ol') : paragraphs(proseLines(words));
			words = '';
		} else {
			const text = proseLines(words).replace(/\s+/g, ' ');
			if (!end) yield* paragraphs(proseLines(words));
			else if (!headings) yield paragraph(text);
			else if (text) yield heading(Math.min(Math.max(Number(name[1]) - 1, 1), 4) as Level, text);
			words = '';
		}
	}
	yield* paragraphs(proseLines(words));
}

const TAGS = /(<\/?(?:[uo]l|h[1-6])\b[^>]*>)/;
const TAG = /^<(\/?)(\w+)/;
const LINK = /<a href="([^"]*)"[^>]*>(.*?)<\/a>/gs;

function linked(_: string, href: string, words: string) {
	const address = href.replace(/^(mailto|tel):/, '');
	return prose(words).trim() === prose(address) ? words : `${words} (${address})`;
}

/** Numbers stand as they were counted; items within items stand among them. */
function items(html: string, counted: boolean): Block[] {
	const all = html
		.split(/<li\b[^>]*>/)
		.map((item) => proseLines(item))
		.filter(Boolean);
	return counted ? all.map((item, at) => paragraph(`${at + 1}. ${item}`)) : [list(all)];
}
