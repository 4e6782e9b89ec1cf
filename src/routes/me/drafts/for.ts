import { localPath } from '$lib/server/http/path';

/** The address a form that is only kept is to be sent to one day: `/me/drafts?for=…`. */
export function forWhat(url: URL): string | null {
	return localPath(url.searchParams.get('for'))?.replace(/#.*/s, '') ?? null;
}
