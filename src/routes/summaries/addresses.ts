import type { ShownPicture } from '$lib/meeting';

/** Where a published summary is, and all that belongs to it, as whole addresses. */
export function onPage(
	origin: string,
	{ slug, picture }: { slug: string; picture: ShownPicture | null }
) {
	const page = `${origin}/summaries/${slug}`;
	return {
		page,
		picture: picture && `${page}/picture/${picture.ref}`,
		share: `${page}/share.png`,
		html: `${page}/summary.html`,
		markdown: `${page}/summary.md`,
		feed: `${origin}/summaries/feed.xml`
	};
}

export type Addresses = ReturnType<typeof onPage>;
