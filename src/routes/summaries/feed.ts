import type { Article } from '$lib/meeting';
import { escape } from '$lib/text/markdown';
import { Feed } from 'feed';
import { onPage } from './addresses';
import { contentOf } from './content';
import { EXAMPLE } from './taken';

type Site = { name: string; demo: boolean };

/** How many summaries the feed has: the newest. */
export const MOST = 50;

/**
 * The published summaries as Atom (RFC 4287), each in full as it may be read at this moment. Ids stay
 * what they are whatever becomes of an address.
 */
export function asFeed(articles: Article[], origin: string, { name: site, demo }: Site): string {
	const home = `${origin}/summaries`;
	const times = articles.map((article) => updatedAt(article)).toSorted();
	const feed = new Feed({
		id: `tag:${new URL(origin).hostname},2026:summaries`,
		title: printable(`Summaries of meetings – ${site}`),
		description: 'What groups of patients and public have talked about with health research teams.',
		link: home,
		feed: `${home}/feed.xml`,
		updated: new Date(times.at(-1) ?? 0),
		author: { name: printable(site), link: origin },
		generator: 'Soundings'
	});
	for (const article of articles) {
		const at = onPage(origin, article);
		feed.addItem({
			id: `urn:uuid:${article.id}`,
			// titles and authors go out as HTML and as text: the library says which, and escapes neither title
			title: printable(escape(article.title)),
			link: at.page,
			description: printable(escape(article.about)),
			content: printable(
				(demo ? `<p><strong>${EXAMPLE}</strong></p>` : '') + contentOf(article, at.page, at.picture)
			),
			author: [{ name: printable(article.group) }],
			published: new Date(article.published_at),
			date: new Date(updatedAt(article))
		});
	}
	return feed.atom1().replace('<feed ', '<feed xml:lang="en-GB" ');
}

function updatedAt({ published_at, changed_at }: Article) {
	return changed_at ?? published_at;
}

/** Without the signs that no XML may hold, whatever was typed. */
function printable(words: string) {
	// eslint-disable-next-line no-control-regex -- these are what is taken out
	return words.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
}
