import type { Making } from '../../making.ts';
import type { Filter } from '../../wish.ts';

/** What the file says about itself, for people (`sentences`, `facts`, `lists`) and for programs. */
export function aboutIn({ about, frame, stage, demo }: Making) {
	const { taken } = frame;
	const { first, facts, lists, disclaimer, plain } = about;
	const { since } = taken.counts;
	return {
		sentence: plain.sentence,
		sentences: first,
		example: demo,
		audience: taken.audience,
		export_number: taken.number,
		export_id: taken.id,
		taken_at: taken.taken_at,
		filter: filterIn(taken.wish.filter, frame),
		filter_words: taken.counts.filter,
		contributions: stage.count,
		withheld: plain.withheld,
		permission_wording: plain.asked,
		changed: since ? since.changed : null,
		removed: plain.removed,
		disclaimer,
		facts,
		lists
	};
}

/** The filter by what names things in the file. Null where nothing is narrowed. */
function filterIn(filter: Filter, { prompts, groups }: Making['frame']) {
	const { prompt, group, ...rest } = filter;
	const narrowed = {
		...(prompt !== undefined && {
			prompt: prompts.find(({ id }) => id === prompt)?.number ?? null
		}),
		...(group !== undefined && { group: groups.get(group)?.slug ?? null }),
		...rest
	};
	return Object.keys(narrowed).length ? narrowed : null;
}
