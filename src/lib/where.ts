/*
 * Where somebody was when they asked to be rung: an address of this site, or a kind of letter.
 */

/** The path alone of an address on this site: what stands behind it can hold words somebody searched for. */
export function pathOf(address: string | null | undefined): string | null {
	if (!address || !/^\/(?![/\\])/.test(address)) return null;
	if (!URL.canParse(address, HERE)) return null;
	const { origin, pathname } = new URL(address, HERE);
	return origin === HERE && !pathname.startsWith('//') ? pathname.slice(0, 300) : null;
}

const HERE = 'http://here.invalid';

/** In a few words, for a list: "a finding", "a meeting". */
export function wherePressed(page: string): string {
	if (!page.startsWith('/')) return 'in a letter';
	return places.find(([pattern]) => pattern.test(page))?.[1] ?? 'on a page of Soundings';
}

const places: [RegExp, string][] = [
	[/^\/$/, 'on the first page'],
	[/^\/help$/, 'on the help page'],
	[/^\/me\/contributions/, 'on “What happened to what I said”'],
	[/^\/me(\/|$)/, 'on their own page'],
	[/^\/groups\/[^/]+$/, 'on the page of the group'],
	[/\/prompts\/[^/]+\/(answer|reply)$/, 'while writing an answer'],
	[/\/prompts\//, 'on a finding'],
	[/\/contributions\//, 'on something that was said'],
	[/\/meetings/, 'on the pages about meetings'],
	[/\/outcomes/, 'on “What the team did”'],
	[/\/ask$/, 'while asking the research team'],
	[/\/about$/, 'on “Who is here”'],
	[/\/studies\//, 'on the page of a study'],
	[/\/glossary/, 'on the page of words'],
	[/\/search/, 'on the search page']
];
