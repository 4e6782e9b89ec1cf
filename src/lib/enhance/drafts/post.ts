/** What became of something that was sent by script. */
export type Outcome =
	| { became: 'sent'; location: string }
	| { became: 'kept' }
	| { became: 'sent before' }
	| { became: 'signed out'; location: string }
	| { became: 'refused' }
	| { became: 'not yet' };

type Fields = [name: string, value: string][];

/** Sends a form as its button would. */
export function send(path: string, fields: Fields): Promise<Outcome> {
	return post(path, fields, {});
}

/** Keeps on the server what is being typed. `leaving`: the page goes away meanwhile. */
export function keep(
	path: string,
	fields: Fields,
	more: { leaving?: boolean; signal?: AbortSignal } = {}
): Promise<Outcome> {
	const { leaving: keepalive, signal } = more;
	return post(`/me/drafts?late&for=${encodeURIComponent(path)}`, fields, { keepalive, signal });
}

async function post(to: string, fields: Fields, more: RequestInit): Promise<Outcome> {
	// not form-encoded: that makes words in other letters than ours too long for a page that goes away
	const body = new FormData();
	for (const [name, value] of fields) body.append(name, value);
	try {
		const headers = { Accept: 'application/json', ...reader() };
		const answer = await fetch(to, { ...more, method: 'POST', body, headers });
		return read(answer.status, await answer.json().catch(() => null));
	} catch {
		return { became: 'not yet' };
	}
}

/** For whom this page was made: somebody else may have signed in on this device since, in another window. */
export function reader(): Record<string, string> {
	const meta = document.querySelector<HTMLMetaElement>('meta[name=keeper]');
	return meta?.dataset.reader ? { 'X-Reader': meta.dataset.reader } : {};
}

/** What the server says to a form that script sent: the framework's own answer, in JSON. */
export function read(status: number, said: unknown): Outcome {
	const { type, location, status: inside } = (said ?? {}) as Record<string, unknown>;
	if (type === 'redirect' && typeof location === 'string')
		return { became: location.startsWith('/sign-in') ? 'signed out' : 'sent', location };
	if (type === 'failure' && inside === 409) return { became: 'sent before' };
	if (type === 'success') return { became: 'kept' };
	// too many at once, or a fault of the server's: it may go another time
	if (status === 429 || status >= 500 || inside === 429 || !type) return { became: 'not yet' };
	return { became: 'refused' };
}
