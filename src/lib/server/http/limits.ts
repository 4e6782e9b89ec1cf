import { fail, type RequestEvent } from '@sveltejs/kit';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Refusal } from '#lib/forms.ts';
import { clock } from '#lib/text/dates.ts';

/*
 * Counted in memory, since one process serves an installation: a count in the database would be a
 * write for every try, and on SQLite the limiter's own store would open transactions inside ours.
 * A restart forgets the counts. That is bearable: each secret also has few tries of its own, kept
 * in its row.
 *
 * By network the limit is wide: thirty people in one room share one address and ask at once.
 */
const HOUR = 3600;
const network = { points: 120, duration: HOUR };
const limits = {
	'sign-in': { network: limiter(network), key: limiter({ points: 5, duration: HOUR / 4 }) },
	digits: { network: limiter(network), key: limiter({ points: 20, duration: HOUR }) },
	code: { network: limiter(network), key: limiter({ points: 20, duration: HOUR }) },
	calendar: { network: limiter(network), key: limiter({ points: 60, duration: HOUR }) },
	kept: { network: limiter({ points: 30, duration: HOUR }), key: limiter(network) }
};

/**
 * Counts one try; null while there are tries left, else what the action returns: the form as it was
 * typed, with status 429 and the time from which to try again.
 *
 * @param key what is tried or asked for, such as an email address; without one only the network counts
 */
export async function limited(
	event: Pick<RequestEvent, 'getClientAddress'>,
	what: keyof typeof limits,
	values: Refusal['values'],
	key?: string
) {
	const wait =
		(await count(limits[what].network, networkOf(event.getClientAddress()))) ??
		(key === undefined ? null : await count(limits[what].key, key));
	if (wait === null) return null;
	const message = `There were too many tries. Please try again at ${clock(soon(wait))}.`;
	return fail(429, { values, errors: [{ field: '', message }] } satisfies Refusal);
}

/** Whether a network may do so once more: for what is not a form, and is left undone when it may not. */
export async function within(
	{ getClientAddress }: Pick<RequestEvent, 'getClientAddress'>,
	what: keyof typeof limits
): Promise<boolean> {
	return (await count(limits[what].network, networkOf(getClientAddress()))) === null;
}

/** Whether that key may be used so once more: a program that asks again and again, from wherever. */
export async function withinKey(what: keyof typeof limits, key: string): Promise<boolean> {
	return (await count(limits[what].key, key)) === null;
}

/** The network an address belongs to: a household has a whole /64 of version 6, and one of version 4. */
export function networkOf(address: string): string {
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
	if (!plain.includes(':')) return plain;
	const [head = '', tail] = plain.toLowerCase().split('::');
	const first = head.split(':').filter(Boolean);
	const last = tail?.split(':').filter(Boolean) ?? [];
	const between = Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0');
	const groups = [...first, ...between, ...last].map((group) => group.replace(/^0+(?=.)/, ''));
	return groups.slice(0, 4).join(':');
}

function limiter(options: { points: number; duration: number }) {
	return new RateLimiterMemory(options);
}

/** Milliseconds to wait, or null when this try is within the limit. */
async function count(limiter: RateLimiterMemory, key: string): Promise<number | null> {
	try {
		await limiter.consume(key);
		return null;
	} catch (refused) {
		if (refused instanceof RateLimiterRes) return refused.msBeforeNext;
		throw refused;
	}
}

/** The next full minute after the wait, since the page says hours and minutes only. */
function soon(wait: number) {
	const minute = 60_000;
	return new Date(Math.ceil((Date.now() + wait) / minute) * minute).toISOString();
}
