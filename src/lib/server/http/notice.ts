import type { RequestEvent } from '@sveltejs/kit';
import { setCookie } from './cookies.ts';

const NAME = 'notice';

/** Keeps the words of the green banner for the next page: the result of the last action. Never a member's words. */
export function notice(event: Pick<RequestEvent, 'cookies' | 'url'>, words: string) {
	setCookie(event, NAME, words, 300);
}

/** The words for the banner of this page, which are then gone. */
export function takeNotice({ cookies }: Pick<RequestEvent, 'cookies'>): string | null {
	const words = cookies.get(NAME) ?? null;
	if (words !== null) cookies.delete(NAME, { path: '/' });
	return words;
}
