import { DomUtils, parseDocument } from 'htmlparser2';

/** A page as it came, for reading its marks. Our own pages are well made: a plain parser is enough. */
export type Page = ReturnType<typeof parseDocument>;
export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

export const parse = (html: string): Page => parseDocument(html);

/** Every element below that passes, in the order of the page. */
export function all(below: Page | Element, passes: (element: Element) => boolean): Element[] {
	return DomUtils.getElementsByTagName('*', below).filter(passes);
}

/** Every element of that name. */
export const named = (below: Page | Element, name: string) =>
	DomUtils.getElementsByTagName(name, below);

/** The words in it, as they are read. */
export const words = (element: Element | undefined) =>
	element ? DomUtils.textContent(element) : '';

/** What a page says is wrong. */
export function problems(page: Page) {
	const [summary] = all(page, ({ attribs }) => attribs.class === 'govuk-error-summary');
	return {
		title: words(named(page, 'title')[0]).trim(),
		/** Where the list of what is wrong leads, and with which words. */
		list: (summary ? named(summary, 'a') : []).map((link) => ({
			to: (link.attribs.href ?? '').slice(1),
			message: words(link).trim()
		})),
		/** The words beside a box; the part that only screen readers say left out. */
		beside: (field: string) =>
			words(all(page, ({ attribs }) => attribs.id === `${field}-error`)[0])
				.replace(/^\s*Error:/, '')
				.trim(),
		has: (id: string) => all(page, ({ attribs }) => attribs.id === id).length === 1
	};
}

/** Whatever could run in a page and is not our own script: there must be none. */
export function foreign(page: Page): string[] {
	return all(page, () => true).flatMap(({ name, attribs, children }) => [
		// a page that a browser takes over begins with the framework's own script, marked for this answer alone
		...(name === 'script' && !attribs.src?.startsWith('/_app/') && !attribs.nonce
			? isData(attribs.type, DomUtils.textContent(children))
				? []
				: ['a script']
			: []),
		...(name === 'iframe' || name === 'svg-planted' ? [name] : []),
		...Object.entries(attribs)
			.filter(
				([key, value]) =>
					/^on/i.test(key) || /^[\s\p{Cc}]*(javascript|data|vbscript):/iu.test(value)
			)
			.filter(([key]) => key !== 'value')
			// the picture of a summary that was taken away lies in the file itself
			.filter(([key, value]) => !(name === 'img' && key === 'src' && PICTURE.test(value)))
			.map(([key, value]) => `${name} ${key}=${value.slice(0, 40)}`)
	]);
}

const PICTURE = /^data:image\/(webp|jpeg|png);base64,[A-Za-z0-9+/]+=*$/;

/** What a page says about itself for other websites: nothing that runs, and no word in it can end it. */
function isData(type: string | undefined, words: string) {
	if (type !== 'application/ld+json' || words.includes('<')) return false;
	return JSON.parse(words) !== null;
}
