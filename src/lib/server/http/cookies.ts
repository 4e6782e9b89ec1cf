import type { RequestEvent } from '@sveltejs/kit';

/** Sets a strictly necessary cookie. `secure` follows the scheme, so that http in a local network works too. */
export function setCookie(
	{ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>,
	name: string,
	value: string,
	seconds: number
) {
	const secure = url.protocol === 'https:';
	cookies.set(name, value, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: seconds });
}
