import PublicSummary from '$lib/components/meeting/PublicSummary.svelte';
import type { Article } from '$lib/meeting';
import { withoutMarks } from '$lib/server/http';
import { render } from 'svelte/server';

/**
 * A summary below its title as HTML for another place than its page: drawn by the page's own parts, with
 * whole addresses. `picture`: where that place finds it.
 */
export function contentOf(article: Article, page: string, picture: string | null): string {
	const { body } = render(PublicSummary, { props: { summary: article, pictureAt: picture } });
	return withoutMarks(body)
		.replaceAll(/ href="\/(?!\/)/g, ` href="${new URL(page).origin}/`)
		.replaceAll(/ href="#/g, ` href="${page}#`);
}
