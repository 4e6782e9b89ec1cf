import type { Vocabulary } from './vocabulary.ts';

/** The words that one page has explained already. */
export type Seen = Set<string>;

/** Explains words where they stand: each once a page, where it comes first. */
export type Explainer = {
	/** Words in HTML of our own renderer, but for those in links, headings and code. */
	html(html: string): string;
	/** Words in plain text, as HTML; null where none is explained. */
	plain(text: string): string | null;
	/** The same words by themselves, for a text in which nothing can be pressed, such as a heading. */
	list(text: string): string[];
	/** How many words the page has explained so far. */
	count(): number;
};

/** `meanings`: the rendered meaning of each entry, by its id. One without is not explained. */
export function explainer(words: Vocabulary, meanings: Map<string, string>, seen: Seen): Explainer {
	/** The first of each word in this text, which counts as explained from now on. */
	const first = (text: string) =>
		words.find(text).filter(({ id }) => meanings.has(id) && !seen.has(id) && seen.add(id));

	/** Where nobody counts on what came before: the number is how many words the page has explained. */
	const explained = (word: string, id: string) =>
		marked(word, [...seen].indexOf(id) + 1, phrasing(meanings.get(id) ?? ''));

	const plain = (text: string) => {
		let [out, end] = ['', 0];
		const hits = first(text);
		for (const { from, to, id } of hits) {
			out += escape(text.slice(end, from)) + explained(text.slice(from, to), id);
			end = to;
		}
		return hits.length ? out + escape(text.slice(end)) : null;
	};

	return {
		plain,
		count: () => seen.size,
		html: (html) => between(html, (text) => plain(decode(text)) ?? text),
		list: (text) => first(text).map(({ from, to, id }) => explained(text.slice(from, to), id))
	};
}

/**
 * A word that opens in place. It is a link to what stands behind it, so that it works in every browser:
 * a button would keep the word from wrapping, from being copied, and out of a browser's reader view,
 * and `details` would end the paragraph. Script makes it open without a jump (enhance/meanings.ts).
 */
function marked(word: string, number: number, meaning: string) {
	const [at, of] = [`gloss-${number}`, `meaning-${number}`];
	const close = `Close<span class="govuk-visually-hidden"> the meaning of ${escape(word)}</span>`;
	return (
		`<a class="gloss" id="${at}" href="#${of}">${escape(word)}</a>` +
		`<span class="gloss__meaning" id="${of}" tabindex="-1" dir="auto">` +
		`<span class="gloss__edge"> (</span>${meaning}<span class="gloss__edge">)</span>` +
		` <a class="gloss__close" href="#${at}">${close}</a></span>`
	);
}

const KEPT = /^(?:a|strong|em|del|code|br)$/;

/** A rendered meaning for the middle of a sentence: paragraphs and lists become lines. */
function phrasing(html: string) {
	return html
		.replace(/<(\/?)(\w+)[^>]*>/g, (tag, end: string, name: string) => {
			if (KEPT.test(name)) return tag;
			if (name === 'li' && !end) return '<br />• ';
			return /^t[dh]$/.test(name) ? ' ' : '<br />';
		})
		.replace(/\s*(?:<br \/>\s*)+/g, ' <br />')
		.replace(/^ <br \/>| <br \/>$/g, '')
		.trim();
}

const CLOSED = /^(?:a|h[1-6]|code|pre|button)$/;

/** Does something to the text of HTML, outside of what is closed to it. The HTML is well formed. */
function between(html: string, write: (text: string) => string): string {
	let inside = 0;
	return html.replace(/<(\/?)(\w+)[^>]*>|[^<]+/g, (part, end: string, name?: string) => {
		if (name === undefined) return inside ? part : write(part);
		if (CLOSED.test(name)) inside += end ? -1 : 1;
		return part;
	});
}

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The text of HTML, its tags included: our renderer writes four signs in another way, and no others. */
export function decode(text: string) {
	return text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => signs[name] ?? '');
}

/** As our renderer writes text: a quotation mark stays one. */
function escape(text: string) {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
