import * as contributions from '../contributions/index.ts';
import type { Db, Day, Instant } from '../db/index.ts';
import * as outcomes from '../outcomes/index.ts';
import * as prompts from '../prompts/index.ts';
import type { StudyRow } from '../studies/tables.ts';
import * as themes from '../themes/index.ts';
import { coderCodes, codesOf } from './codes.ts';
import type { Export } from './find.ts';
import { namesOf, type Names } from './names.ts';
import { withoutNames, type Codes } from './pseudonyms.ts';
import type { Audience } from './wish.ts';

export type FramePrompt = {
	id: string;
	number: number;
	title: string;
	/** published versions, the first first; Markdown */
	versions: {
		id: string;
		number: number;
		title: string;
		found: string;
		why: string;
		what_changed: string;
		why_changed: string;
		published_at: Instant;
		questions: { id: string; text: string; position: number }[];
	}[];
};
export type FrameThread = { id: string; name: string; prompt: string; group: string };
export type FrameTheme = {
	id: string;
	number: number;
	name: string;
	/** with those above it, from the top, ` > ` between */
	path: string;
	/** id of the theme above it, where that is in the book too */
	parent: string | null;
	plain_meaning: string;
	/** for the team; empty for others */
	note: string;
	colour: number | null;
	retired: boolean;
};
export type FrameOutcome = Pick<
	outcomes.Outcome,
	'id' | 'number' | 'kind' | 'you_said' | 'we_did' | 'reason' | 'standard' | 'on_day'
> & {
	prompt: string;
	question: string | null;
	told_at: Instant;
	/** refs of what it rests on, as far as the readers may know of it */
	rests: string[];
	/** numbers of the versions it began with and led to */
	from: number | null;
	to: number | null;
};

/**
 * What a file of a study says beside the contributions themselves, read once: nothing in here grows with
 * how much was said. Everything is as the readers of the file may see it.
 */
export type Frame = {
	study: StudyRow;
	taken: Export;
	to: { audience: Audience; taker: string };
	forTeam: boolean;
	prompts: FramePrompt[];
	threads: Map<string, FrameThread>;
	groups: Map<string, { id: string; slug: string; name: string; about: string }>;
	/** every question ever asked, by id; `position` null: the finding does not ask it any more */
	questions: Map<string, { id: string; text: string; prompt: string; position: number | null }>;
	/** number of the version, by its id */
	versions: Map<string, number>;
	/** by group */
	names: Map<string, Names>;
	/** by person */
	codes: Codes;
	/** in the order of the book; retired ones that words still stand under come last */
	themes: FrameTheme[];
	/** told ones, the first first */
	outcomes: FrameOutcome[];
	outcomeNumbers: Set<number>;
	/** the team's own words without anybody's name */
	cleaned: (words: string) => string;
	find: typeof contributions.byIds;
};

export async function frameOf(db: Db, study: StudyRow, taken: Export): Promise<Frame> {
	const to = { audience: taken.audience, taker: taken.taken_by };
	const forTeam = taken.audience === 'team';
	const place = await placesOf(db, study);
	const codes = await peopleIn(db, study, place.names);
	const cleaned = (words: string) => withoutNames(words, place.names.values(), codes);
	const told = await toldOnes(db, study, { ...place, forTeam, cleaned });
	return {
		...{ study, taken, to, forTeam, codes, cleaned },
		...place,
		themes: await themesOf(db, study, { forTeam, cleaned }),
		outcomes: told,
		outcomeNumbers: new Set(told.map(({ number }) => number)),
		find: contributions.byIds
	};
}

type PlaceOf = Pick<Frame, 'prompts' | 'threads' | 'groups' | 'questions' | 'versions' | 'names'>;

/** Where words of the study can be, with the names of people there. */
export async function placesOf(db: Db, study: StudyRow): Promise<PlaceOf> {
	const found: PlaceOf = {
		prompts: [],
		threads: new Map(),
		groups: new Map(),
		questions: new Map(),
		versions: await prompts.versionNumbers(db, study.id),
		names: new Map()
	};
	const all = (await prompts.list(db, study.id)).filter(({ prompt }) => prompt.published_at);
	for (const { prompt, version, questions } of all.toReversed()) {
		const { id, number } = prompt;
		const versions = (await prompts.publishedVersions(db, id)).map(({ version, questions }) => ({
			id: version.id,
			number: version.number,
			title: version.title,
			found: version.found,
			why: version.why,
			what_changed: version.what_changed ?? '',
			why_changed: version.why_changed ?? '',
			published_at: version.published_at ?? version.created_at,
			questions
		}));
		found.prompts.push({ id, number, title: version.title, versions });
		for (const { id: question, text } of await prompts.askedBefore(db, version))
			found.questions.set(question, { id: question, text, prompt: id, position: null });
		for (const { id: question, text, position } of questions)
			found.questions.set(question, { id: question, text, prompt: id, position });
		for (const { thread, group } of await prompts.threadsOf(db, id)) {
			const name = `${number}-${group.slug}`;
			found.threads.set(thread.id, { id: thread.id, name, prompt: id, group: group.id });
			const { slug, about } = group;
			found.groups.set(group.id, { id: group.id, slug, name: group.name, about });
			if (!found.names.has(group.id)) found.names.set(group.id, await namesOf(db, group.id));
		}
	}
	return found;
}

/** The codes of everybody whose name may stand in the words, and of the team. */
async function peopleIn(db: Db, study: StudyRow, names: Map<string, Names>): Promise<Codes> {
	const named = [...names.values()].flatMap(({ list }) =>
		[...list.values()].flatMap(({ person }) => person ?? [])
	);
	const coders = await coderCodes(db, study, await themes.coderIds(db, study));
	return new Map([...(await codesOf(db, study, [...new Set(named)])), ...coders]);
}

async function themesOf(
	db: Db,
	study: StudyRow,
	{ forTeam, cleaned }: Pick<Frame, 'forTeam' | 'cleaned'>
): Promise<FrameTheme[]> {
	const used = await themes.list(db, study);
	const coded = await themes.themesInUse(db, study);
	const retired = (await themes.retired(db, study)).filter(({ id }) => coded.has(id));
	const byId = new Map(used.map((theme) => [theme.id, theme]));
	const path = (theme: themes.Theme): string => {
		const above = byId.get(theme.parent?.id ?? '');
		return above ? `${path(above)} > ${theme.name}` : theme.name;
	};
	return [...used, ...retired.toReversed()].map((theme) => ({
		id: theme.id,
		number: theme.number,
		name: theme.name,
		path: path(theme),
		parent: byId.has(theme.parent?.id ?? '') ? (theme.parent?.id ?? null) : null,
		plain_meaning: theme.plain_meaning,
		note: forTeam ? cleaned(theme.note) : '',
		colour: theme.colour,
		retired: theme.retired_at !== null
	}));
}

/** What was told. Others hear of no outcome that rests on private words alone (rules.md O4). */
export async function toldOnes(
	db: Db,
	study: StudyRow,
	{ versions, forTeam, cleaned, questions }: PlaceOf & Pick<Frame, 'forTeam' | 'cleaned'>
): Promise<FrameOutcome[]> {
	const all = (await outcomes.list(db, study)).toReversed();
	const led = await outcomes.ledTo(db, all);
	return all.flatMap((outcome) => {
		const { told_at, cites } = outcome;
		if (!told_at || !(forTeam || outcome.open)) return [];
		const rests = outcomes
			.standing(cites)
			.filter((said) => forTeam || !contributions.isPrivate(said))
			.map(({ ref }) => ref);
		return [
			{
				id: outcome.id,
				number: outcome.number,
				kind: outcome.kind,
				you_said: cleaned(outcome.you_said),
				we_did: cleaned(outcome.we_did),
				reason: cleaned(outcome.reason),
				standard: outcome.standard,
				on_day: outcome.on_day as Day | null,
				prompt: outcome.prompt_id,
				question: questions.has(outcome.question_id ?? '') ? outcome.question_id : null,
				told_at,
				rests,
				from: versions.get(outcome.from_version_id ?? '') ?? null,
				to: led.get(outcome.id) ?? null
			}
		];
	});
}
