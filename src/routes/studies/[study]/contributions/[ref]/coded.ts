import type { Shown } from '$lib/server/themes';
import { signOf } from '$lib/text/signs';

/** A coding as the page of a contribution shows it. `number`: its place in the list and on the words. */
export type Coded = ReturnType<typeof coded>[number];

export function coded(codings: Shown[], team: Map<string, string>, person: string) {
	return codings.map(({ theme, ...coding }, index) => ({
		key: coding.id,
		number: index + 1,
		theme: theme.number,
		name: theme.name,
		sign: signOf(theme),
		colour: theme.colour,
		whole: coding.starts === null,
		starts: coding.starts ?? 0,
		ends: coding.ends ?? 0,
		words: coding.words,
		changed: coding.changed,
		stood: coding.stood,
		memo: coding.memo,
		at: coding.coded_at,
		by: team.get(coding.coded_by) ?? 'someone of the team',
		own: coding.coded_by === person
	}));
}
