import type { Shown } from '$lib/server/themes';
import type { Passage } from '$lib/text/passages';

/** Where these themes stand on one contribution: on which words of it, and whether on words that changed since. */
export function marks(codings: Shown[], themes: string[]) {
	const asked = codings.filter(({ theme_id }) => themes.includes(theme_id));
	const now = asked.filter(({ changed }) => !changed);
	const passages = now.flatMap(({ starts, ends }): Passage[] =>
		starts === null || ends === null ? [] : [{ starts, ends }]
	);
	return {
		passages,
		/** on all of it, whatever parts are marked besides */
		whole: asked.some(({ starts }) => starts === null),
		/** on an earlier wording, which is not what stands here */
		before: asked.some(({ changed, starts }) => changed && starts !== null)
	};
}
