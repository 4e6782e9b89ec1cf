import { agreement } from '#lib/text/numbers.ts';
import type { Actor } from '../access/index.ts';
import * as challenges from '../challenges/index.ts';
import {
	isPrivate,
	owingOf,
	readable,
	type Contribution,
	type Owing
} from '../contributions/index.ts';
import type { Db, Instant } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as prompts from '../prompts/index.ts';
import * as studies from '../studies/index.ts';
import * as themes from '../themes/index.ts';
import { ofContributions } from './find.ts';

/** A contribution as the study's pages show it to its team. Without words there is no name either. */
export type Line = {
	id: string;
	ref: string;
	state: 'words' | 'hidden' | 'removed';
	at: Instant;
	kind: Contribution['kind'];
	group: string;
	finding: { number: number; title: string };
	question: string | null;
	/** null: said in a meeting, by nobody named */
	who: string | null;
	badge: 'research team' | 'organiser' | null;
	number: number | null;
	private: boolean;
	channel: Contribution['channel'];
	noted: boolean;
	body: string;
	/** of a point: how many agreed, as a sentence; empty where nobody counted */
	agreed: string;
	read: Instant | null;
	/** it is a question to the team */
	asks: Owing | null;
	/** where the team replies to it */
	answer: string;
	themes: { number: number; name: string; sign: string | null; colour: number | null }[];
	outcomes: { number: number; told: boolean }[];
	/** the team marked it as disagreeing with the finding */
	challenge: boolean;
	/** Address in the group's thread; null where it has no number to be found by. */
	place: string | null;
};

/** The same contributions in the same order, as this person of the team may see them. */
export async function lines(
	db: Db,
	actor: Actor,
	study: { id: string; slug: string },
	given: Contribution[]
): Promise<Line[]> {
	const ids = given.map((said) => said.id);
	const threads = await threadsOf(db, study, given);
	const asked = given.flatMap((said) => said.question_id ?? []);
	const questions = await prompts.questionTexts(db, [...new Set(asked)]);
	const team = await studies.teamNames(db, study.id);
	const names = new Map<string, Map<string, string>>();
	for (const group of new Set(given.map((said) => said.group_id)))
		names.set(group, await groups.shownNames(db, group));
	const codings = await themes.codingsOf(db, ids);
	const cited = await ofContributions(db, ids);
	const owing = await owingOf(db, given);
	const marked = await challenges.ofContributions(db, ids);

	return given.flatMap((said) => {
		const thread = threads.get(said.thread_id ?? '');
		const state = readable(actor, said);
		if (!thread || state === 'nothing') return [];
		const seen = state === 'words';
		return {
			id: said.id,
			ref: said.ref,
			state,
			at: said.given_at,
			kind: said.kind,
			group: thread.group.name,
			finding: { number: thread.prompt.number, title: thread.version.title },
			question: questions.get(said.question_id ?? '') ?? null,
			who: seen ? name(said, said.role === 'researcher' ? team : names.get(said.group_id)) : null,
			badge: seen ? badge(said) : null,
			number: said.number,
			private: isPrivate(said),
			channel: said.channel,
			noted: said.wording === 'noted',
			body: seen ? said.body : '',
			agreed: seen ? agreement(said.agreed, said.agreed_of) : '',
			read: said.read_at,
			asks: owing.get(said.id) ?? null,
			answer: `${at(study, thread)}/reply?to=${said.ref}`,
			themes: distinct(codings.get(said.id) ?? []),
			outcomes: (cited.get(said.id) ?? []).map(({ number, told_at }) => ({
				number,
				told: told_at !== null
			})),
			challenge: seen && marked.has(said.id),
			place: place(study, thread, said)
		};
	});
}

/** The study's threads in which these stand, by id: of a large study few are on one page. */
async function threadsOf(db: Db, study: { id: string }, given: Contribution[]) {
	const ids = new Set(given.flatMap((said) => said.thread_id ?? []));
	const found = await prompts.findingsOf(db, [...ids]);
	return new Map(
		found.flatMap((each) => (each.study.id === study.id ? [[each.thread.id, each] as const] : []))
	);
}

/** A point stays "said in the meeting" unless its speaker wanted a name (rules.md N2). */
function name(said: Contribution, names: Map<string, string> | undefined): string | null {
	if (said.kind === 'point' && !(said.person_id && said.named_at)) return null;
	return names?.get(said.person_id ?? '') ?? groups.NAMELESS;
}

function badge(said: Contribution): Line['badge'] {
	if (said.kind === 'point' || said.role === 'member') return null;
	return said.role === 'researcher' ? 'research team' : 'organiser';
}

function distinct(codings: themes.Coding[]) {
	return [...new Map(codings.map(({ theme }) => [theme.number, theme])).values()].map(
		({ number, name, sign, colour }) => ({ number, name, sign, colour })
	);
}

function place(
	study: { slug: string },
	{ group, prompt }: { group: { slug: string }; prompt: { number: number } },
	{ number }: Contribution
): string | null {
	if (number === null) return null;
	return `${at(study, { group, prompt })}/contributions/${number}`;
}

function at(
	study: { slug: string },
	{ group, prompt }: { group: { slug: string }; prompt: { number: number } }
) {
	return `/groups/${group.slug}/prompts/${prompts.address(study, prompt)}`;
}
