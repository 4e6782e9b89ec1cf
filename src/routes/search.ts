import type { Found } from '$lib/search';
import { clean } from '$lib/text/clean';
import { LONGEST, terms } from '$lib/text/search';

/** What an address asks to be searched for. Anything may stand in an address: signs are let go. */
export function asked({ searchParams }: URL) {
	const typed = clean(searchParams.get('q') ?? '').trim();
	const letters = [...typed];
	const wanted = terms(typed);
	return {
		terms: wanted,
		page: Math.trunc(Number(searchParams.get('page'))) || 1,
		query: letters.slice(0, LONGEST).join(''),
		any: wanted.length > 0,
		cut: letters.length > LONGEST
	};
}

/** What is found where there is nothing to look for. */
export const none = {
	...{ hits: [], count: 0, more: false, page: 1, pages: 1 },
	...{ findings: [], outcomes: [], summaries: [] }
} satisfies Partial<Found>;
