import type { Piece } from '#lib/meeting.ts';
import { escape, render } from '#lib/text/markdown.ts';
import { prose } from '#lib/text/prose.ts';

/** What keeps a text from leaving the organiser's desk. */
export type Problem = 'marks' | 'indented' | 'stray' | 'unknown';

/** The same, beside the box. */
export const problemWords: Record<Problem, string> = {
	marks:
		'Take out the double quotation marks. Say it in your own words, or add it as a quote that the person said yes to',
	indented:
		'Take out the > at the start of a line: it looks like a quote. Say it in your own words, or add it as a quote that the person said yes to',
	stray: 'Put each quote, such as [quote 1], and [thanks] on a line of its own',
	unknown: 'Take out the quote that was never added, or add it from the list of quotes'
};

/**
 * The summary as HTML, with a mark wherever a line says `[quote 1]` or `[thanks]`. What people wrote
 * cannot make that mark: the renderer escapes HTML and lets no comment through.
 */
export function renderBody(body: string): string {
	const html = parts(body)
		.map((part, index) => (index % 2 ? `<!--${part.toLowerCase()}-->` : render(part, 5)))
		.join('\n');
	return lifted(html);
}

/** What is filled in at each showing: quotes by their number, and the line of thanks. */
export type Filling = { quotes: Map<number, string>; thanks: string };

/** Cuts what `renderBody` made at its marks. A quote that is not among them leaves nothing behind. */
export function pieces(html: string, filling: Filling): Piece[] {
	return html.split(MARK).flatMap((part, index): Piece[] => {
		if (index % 2) return filled(part, filling);
		return part.trim() ? [{ kind: 'prose', html: part.trim() }] : [];
	});
}

/** What stands in the place of a mark, such as `quote 1` or `thanks`, at this moment. */
export function filled(mark: string, { quotes, thanks }: Filling): Piece[] {
	if (mark === 'thanks') return [{ kind: 'prose', html: `<p>${escape(thanks)}</p>` }];
	const words = quotes.get(quoteNumber(mark));
	return words === undefined ? [] : [{ kind: 'quote', words }];
}

/** The prose alone, as plain words: for a line about the summary, and to look for names in it. */
export function proseOf(html: string): string {
	return html
		.split(MARK)
		.filter((_, index) => index % 2 === 0)
		.map(prose)
		.join(' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** What stands in the way of showing this text to others. `positions`: the quotes that were added. */
export function problems(title: string, body: string, positions: number[]): Problem[] {
	const cut = parts(body);
	const html = cut.filter((_, index) => index % 2 === 0).map((part) => render(part));
	const words = html.map(prose).join('\n');
	const named = cut.filter((mark, index) => index % 2 && /^quote/i.test(mark));

	const found: Problem[] = [];
	if (DOUBLE.test(title) || DOUBLE.test(words)) found.push('marks');
	if (html.some((each) => each.includes('<blockquote'))) found.push('indented');
	if (/\[(quote \d+|thanks)\]/i.test(words)) found.push('stray');
	if (named.some((mark) => !positions.includes(quoteNumber(mark)))) found.push('unknown');
	return found;
}

/** The body with the line of a quote in it: at the end of the section of that heading, else at the end. */
export function withQuote(body: string, position: number, heading: string | null): string {
	const line = `[quote ${position}]`;
	const lines = body.trimEnd().split('\n');
	if (lines.some((each) => each.trim().toLowerCase() === line)) return body;

	const start = heading === null ? -1 : lines.indexOf(`## ${heading}`);
	const next = lines.findIndex((each, index) => index > start && each.startsWith('## '));
	const at = start === -1 || next === -1 ? lines.length : next;
	const before = lines.slice(0, at).join('\n').trimEnd();
	const after = lines.slice(at).join('\n');
	return [before, line, after].filter(Boolean).join('\n\n');
}

/**
 * Headings begin right below the page's own, whether they were typed with one sign or with two. `whole`:
 * the HTML that this is a part of.
 */
export function lifted(html: string, whole = html): string {
	const top = Math.min(...Array.from(whole.matchAll(/<h([345])>/g), (found) => Number(found[1])));
	return html.replace(
		/<(\/?)h([345])>/g,
		(_, slash, level) => `<${slash}h${Number(level) - top + 2}>`
	);
}

/** Prose and marks by turns, prose first. */
export function parts(body: string): string[] {
	return body.split(MARKED);
}

/** A line that stands for something else. */
export const MARKED = /^[ \t]*\[(quote [1-9]\d{0,3}|thanks)\][ \t]*$/im;

const MARK = /<!--(quote \d+|thanks)-->/;
const DOUBLE = /["“”„‟«»＂〝〞]/;

function quoteNumber(mark: string) {
	return Number(mark.replace(/\D/g, ''));
}
