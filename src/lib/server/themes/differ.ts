import type { Contribution } from '../contributions/index.ts';
import type { Part } from './stands-on.ts';

/** Words on which two people differ: names of the themes that both, or only one of them, put there. */
export type Difference = {
	/** one sentence; null: they are compared as a whole, for they were changed since one sorted them */
	words: string | null;
	both: string[];
	first: string[];
	second: string[];
};
export type Differing = {
	said: Pick<Contribution, 'ref' | 'number' | 'body'>;
	parts: Difference[];
};

/** Where the two differ in one contribution; null: nowhere. `names`: each theme's, by its id. */
export function differing(
	said: Differing['said'],
	all: Part[],
	names: Map<string, string>
): Differing | null {
	const named = (ids: string[]) =>
		ids.flatMap((id) => names.get(id) ?? []).toSorted((a, b) => a.localeCompare(b, 'en-GB'));
	const parts = all
		.map(({ words, a, b }) => ({
			words,
			both: named([...a].filter((id) => b.has(id))),
			first: named([...a].filter((id) => !b.has(id))),
			second: named([...b].filter((id) => !a.has(id)))
		}))
		.filter(({ first, second }) => first.length || second.length);
	const { ref, number, body } = said;
	return parts.length ? { said: { ref, number, body }, parts } : null;
}
