const MOST = 1000;

/**
 * An address to go to that came from outside, as long as it stays on this site; else null. The URL
 * parser judges it as a browser will: it strips tabs and takes a backslash for a slash.
 */
export function localPath(to: string | null | undefined): string | null {
	if (!to || to.length > MOST || !to.startsWith('/') || to.startsWith('//')) return null;
	if (/[\\\p{Cc}]/u.test(to) || !URL.canParse(to, BASE)) return null;
	const { origin, pathname, search, hash } = new URL(to, BASE);
	// `/.//other.example` is ours for the parser, and someone else's once its path is read again
	if (origin !== BASE || pathname.startsWith('//')) return null;
	return pathname + search + hash;
}

const BASE = 'http://here.invalid';
