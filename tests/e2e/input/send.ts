import type { House } from '../support/house.ts';
import type { Body } from './forms.ts';

export type Answer = { status: number; to: string; html: string };
type Sender = Pick<House, 'origin'>;

/** Opens an address as a browser does that follows nothing. */
export async function get({ origin }: Sender, address: string, cookie = ''): Promise<Answer> {
	const headers = { Accept: 'text/html', Cookie: cookie };
	return read(await fetch(new URL(address, origin), { headers, redirect: 'manual' }));
}

/** Sends a form as a browser does. */
export async function send(
	{ origin }: Sender,
	address: string,
	cookie: string,
	body: Body | FormData | string,
	more: Record<string, string> = {}
): Promise<Answer> {
	const headers: Record<string, string> = { Accept: 'text/html', Origin: origin, Cookie: cookie };
	if (!(body instanceof FormData))
		headers['Content-Type'] = 'application/x-www-form-urlencoded;charset=UTF-8';
	const words = Array.isArray(body)
		? new URLSearchParams(body.map(([name, value]) => [name, value])).toString()
		: (body as FormData | string);
	const all = { ...headers, ...more };
	const options = { method: 'POST', headers: all, body: words, redirect: 'manual' } as const;
	return read(await fetch(new URL(address, origin), options));
}

async function read(said: Response): Promise<Answer> {
	return { status: said.status, to: said.headers.get('location') ?? '', html: await said.text() };
}
