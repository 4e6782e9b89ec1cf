import type { Given } from '../../given.ts';
import type { Making } from '../../making.ts';

/** By theme, then by place: so many contributions. */
export type Themed = Map<string, Map<string, number>>;

/** What the pictures of a study show, counted in one walk: nothing in here grows with how much was said. */
export type Counted = {
	all: number;
	/** by day, in files for others by month: those that the group can read, and private ones */
	dates: Map<string, { group: number; few: number }>;
	came: Record<Given['came'], number>;
	/** by id in the frame */
	groups: Map<string, number>;
	prompts: Map<string, number>;
	themesByGroup: Themed;
	themesByPrompt: Themed;
};

/**
 * Counts what the file holds and nothing else: withheld words do not count. Replies of the research team
 * do not either, for they are no input.
 */
export function count({ frame, stage, wrote }: Making): Counted {
	const counted: Counted = {
		...{ all: 0, dates: new Map(), groups: new Map(), prompts: new Map() },
		came: { received: 0, read: 0, work: 0, outcome: 0 },
		...{ themesByGroup: new Map(), themesByPrompt: new Map() }
	};
	const above = aboveEach(frame);
	let done = 0;
	for (const each of stage.all()) {
		wrote(++done);
		if (each.role === 'researcher') continue;
		const prompt = frame.threads.get(each.thread)?.prompt ?? '';
		counted.all++;
		counted.came[each.came]++;
		const on = counted.dates.get(each.date) ?? { group: 0, few: 0 };
		on[each.audience === 'private' ? 'few' : 'group']++;
		counted.dates.set(each.date, on);
		more(counted.groups, each.group);
		more(counted.prompts, prompt);
		for (const theme of new Set(each.codings.flatMap((coding) => above(coding.theme)))) {
			more(placesOf(counted.themesByGroup, theme), each.group);
			more(placesOf(counted.themesByPrompt, theme), prompt);
		}
	}
	return counted;
}

/** A theme and those above it: what stands under several of these counts once for each. */
function aboveEach({ themes }: Making['frame']) {
	const parents = new Map(themes.map(({ id, parent }) => [id, parent]));
	const above = (theme: string | null): string[] =>
		theme !== null && parents.has(theme) ? [theme, ...above(parents.get(theme) ?? null)] : [];
	return above;
}

function more(numbers: Map<string, number>, of: string) {
	numbers.set(of, (numbers.get(of) ?? 0) + 1);
}

function placesOf(themed: Themed, theme: string) {
	const places = themed.get(theme) ?? new Map<string, number>();
	themed.set(theme, places);
	return places;
}
