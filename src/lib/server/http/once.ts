import type { RequestEvent } from '@sveltejs/kit';
import { setCookie } from './cookies.ts';

type Event = Pick<RequestEvent, 'cookies' | 'url'>;

/** Keeps something for the next page alone, such as a code that is shown once. Five minutes at most. */
export function keepOnce(event: Event, name: string, value: string) {
	setCookie(event, name, value, 300);
}

/** Takes it, and it is gone. */
export function takeOnce({ cookies }: Pick<Event, 'cookies'>, name: string): string | null {
	const value = cookies.get(name) ?? null;
	if (value !== null) cookies.delete(name, { path: '/' });
	return value;
}
