import { createHash } from 'node:crypto';

/**
 * What is answered: words or bytes, of which kind, and headers of its own. `madeOf`: what the bytes say,
 * where they are others each time they are made.
 */
type Body = {
	body: string | Uint8Array;
	type: string;
	headers?: Record<string, string>;
	madeOf?: string;
};

/**
 * Answers with something that everyone may keep, so long as they ask each time whether it is still the
 * same (RFC 9110, sections 8.8 and 13). It is, while its bytes are: a quote that may no longer be shown
 * makes it another one. `since`: when it became what it is, for programs that go by the time.
 */
export function fresh(
	request: Request,
	{ body, type, headers, madeOf = '' }: Body,
	since?: Date
): Response {
	const tag = `"${createHash('sha256')
		.update(madeOf || body)
		.digest('base64url')
		.slice(0, 22)}"`;
	const known: Record<string, string> = {
		ETag: tag,
		'Cache-Control': 'public, no-cache',
		...(since && { 'Last-Modified': since.toUTCString() })
	};
	if (isKnown(request, tag, since)) return new Response(null, { status: 304, headers: known });
	// bytes of our own: their buffer is nobody else's
	const sent = typeof body === 'string' ? body : new Uint8Array(body);
	return new Response(sent, { headers: { 'Content-Type': type, ...headers, ...known } });
}

/** Where a tag was sent, the time counts for nothing. */
function isKnown({ headers }: Request, tag: string, since?: Date) {
	const tags = headers.get('if-none-match');
	if (tags !== null)
		return tags.split(',').some((each) => bare(each) === tag || each.trim() === '*');
	const time = Date.parse(headers.get('if-modified-since') ?? '');
	return since !== undefined && time >= since.getTime();
}

/** A proxy that packs what it passes on marks the tag as a weak one. */
function bare(tag: string) {
	return tag.trim().replace(/^W\//, '');
}

/**
 * Since when something is what it is, to the second: each other content is of a later second than the
 * one before, so that whoever asks by the time alone never keeps what has changed.
 */
export function sinceWhen(): (content: string, now?: Date) => Date {
	let known: { content: string; second: number } | null = null;
	return (content, now = new Date()) => {
		const second = Math.floor(now.getTime() / 1000);
		if (known?.content !== content)
			known = { content, second: Math.max(second, (known?.second ?? 0) + 1) };
		return new Date(known.second * 1000);
	};
}
