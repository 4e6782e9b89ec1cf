import { deserialize } from '$app/forms';
import { reader } from '$lib/enhance/drafts/post';
import type { Refusal } from '$lib/forms';
import type { Noting } from '$lib/noting';

/** What became of something that was sent. */
export type Outcome =
	| { became: 'kept'; ref: string | null }
	| { became: 'refused'; message: string }
	| { became: 'gone' }
	| { became: 'signed out' }
	| { became: 'somebody else' }
	| { became: 'not yet' };

type Fields = readonly (readonly [name: string, value: string])[];
type Told = { became: 'told'; noting: Noting } | Exclude<Outcome, { became: 'kept' | 'refused' }>;

/** How long an answer may take before it counts as none: what is sent again is stored once. */
const PATIENCE = 10_000;

/** Sends a form of this page as its button would. */
export async function send(to: string, fields: Fields): Promise<Outcome> {
	const body = new FormData();
	for (const [name, value] of fields) body.append(name, value);
	try {
		const answer = await patiently(to, { method: 'POST', body }, new AbortController());
		return read(answer.status, await answer.text());
	} catch {
		return { became: 'not yet' };
	}
}

/** Asks what others noted. `end` gives it up. */
export async function ask(address: string, end: AbortController): Promise<Told> {
	try {
		const answer = await patiently(address, { cache: 'no-store', redirect: 'manual' }, end);
		if (answer.type === 'opaqueredirect') return { became: 'signed out' };
		if (answer.status === 409) return { became: 'somebody else' };
		if (answer.status === 404 || answer.status === 403) return { became: 'gone' };
		if (!answer.ok) return { became: 'not yet' };
		return { became: 'told', noting: (await answer.json()) as Noting };
	} catch {
		return { became: 'not yet' };
	}
}

/** What the server says to a form that script sent: the framework's own answer. */
export function read(status: number, said: string): Outcome {
	if (status === 409) return { became: 'somebody else' };
	let result;
	try {
		result = deserialize<{ ref?: string }, Refusal>(said);
	} catch {
		return { became: 'not yet' }; // no answer of ours: a proxy, a hotel
	}
	if (result.type === 'redirect') {
		if (result.location.startsWith('/sign-in')) return { became: 'signed out' };
		const { searchParams } = new URL(result.location, 'http://here.invalid');
		return { became: 'kept', ref: searchParams.get('noted') };
	}
	if (result.type === 'failure' && result.status === 422) {
		const [first] = result.data?.errors ?? [];
		return { became: 'refused', message: first?.message ?? 'It could not be kept as it is' };
	}
	if (status === 404 || status === 403) return { became: 'gone' };
	return { became: 'not yet' };
}

async function patiently(to: string, more: RequestInit, end: AbortController) {
	const wait = setTimeout(() => end.abort(), PATIENCE);
	const headers = { Accept: 'application/json', ...reader() };
	try {
		return await fetch(to, { ...more, headers, signal: end.signal });
	} finally {
		clearTimeout(wait);
	}
}
