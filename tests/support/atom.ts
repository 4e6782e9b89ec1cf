import { DomUtils, parseDocument } from 'htmlparser2';

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** What RFC 4287 (section 4.1) asks of a feed and of each entry, and is not there. None: all is well. */
export function wrongInAtom(text: string): string[] {
	const document = parseDocument(text, { xmlMode: true });
	const [feed] = DomUtils.getElementsByTagName('feed', document.children, false);
	if (feed?.attribs.xmlns !== 'http://www.w3.org/2005/Atom') return ['it is no feed'];
	const entries = own(feed, 'entry');
	const parts = [feed, ...entries];
	const ids = parts.map((part) => words(own(part, 'id')[0]));
	return [
		...parts.flatMap(wrongInPart),
		...entries.flatMap(wrongInEntry),
		...(new Set(ids).size === ids.length ? [] : ['two have one id']),
		// XML 1.0, section 2.2
		// eslint-disable-next-line no-control-regex -- these are what no XML may hold
		...(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(text) ? ['a sign that no XML may hold'] : [])
	];
}

function wrongInPart(part: Element): string[] {
	const one = ['id', 'title', 'updated'].filter((name) => own(part, name).length !== 1);
	const dates = [...own(part, 'updated'), ...own(part, 'published')].map(words);
	const people = own(part, 'author');
	return [
		...one.map((name) => `${part.name} has not one ${name}`),
		...dates.filter((date) => !DATE.test(date)).map((date) => `no date: ${date}`),
		...own(part, 'id').flatMap((id) => (URI.test(words(id)) ? [] : [`no id: ${words(id)}`])),
		...(people.length && people.every((each) => own(each, 'name').length === 1)
			? []
			: [`${part.name} has no author`])
	];
}

function wrongInEntry(entry: Element): string[] {
	const leads = own(entry, 'link').some(({ attribs: { rel = 'alternate', href } }) => {
		return rel === 'alternate' && URL.canParse(href ?? '');
	});
	const kinds = own(entry, 'content').map(({ attribs }) => attribs.type);
	return [
		...(leads ? [] : ['an entry leads nowhere']),
		...(kinds.length === 1 && kinds[0] === 'html' ? [] : ['an entry has no content as HTML'])
	];
}

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const URI = /^[a-z][a-z\d+.-]*:\S+$/;

const own = ({ children }: Element, name: string) =>
	DomUtils.getElementsByTagName(name, children, false);
const words = (element: Element | undefined) => (element ? DomUtils.textContent(element) : '');
