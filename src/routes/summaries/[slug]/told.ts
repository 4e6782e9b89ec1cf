import type { Article } from '$lib/meeting';
import type { Addresses } from '../addresses';

/**
 * What search engines are told of a summary (schema.org, Article), as it stands in a page: no sign in
 * it can end the element that it stands in.
 */
export function asLinkedData(article: Omit<Article, 'typed'>, at: Addresses, site: string): string {
	const { title, about, published_at, changed_at, group, group_about, picture } = article;
	const image = { '@type': 'ImageObject', url: at.share, width: 1200, height: 630 };
	const photo = at.picture &&
		picture && {
			'@type': 'ImageObject',
			...{ url: at.picture, width: picture.width, height: picture.height },
			...(picture.alt && { caption: picture.alt })
		};
	const told = {
		'@context': 'https://schema.org',
		'@type': 'Article',
		'@id': `urn:uuid:${article.id}`,
		headline: title.length > 110 ? `${title.slice(0, 109)}…`.toWellFormed() : title,
		description: about,
		datePublished: published_at,
		dateModified: changed_at ?? published_at,
		author: { '@type': 'Organization', name: group, description: group_about },
		publisher: { '@type': 'Organization', name: site, url: new URL(at.page).origin },
		image: photo ? [photo, image] : [image],
		url: at.page,
		mainEntityOfPage: at.page,
		inLanguage: 'en-GB',
		isAccessibleForFree: true
	};
	return JSON.stringify(told).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028');
}
