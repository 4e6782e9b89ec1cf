import type { Actor } from '../access/index.ts';
import * as challenges from '../challenges/index.ts';
import * as contributions from '../contributions/index.ts';
import { now, type Db, type Instant } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as prompts from '../prompts/index.ts';
import * as themes from '../themes/index.ts';
import { ofContributions } from './find.ts';
import { states, type State } from './states.ts';
import type { OutcomeRow } from './tables.ts';

/** Something a person gave, with what became of it, as that person sees it. */
export type Mine = {
	said: contributions.Contribution;
	sight: contributions.Sight;
	group: { slug: string; name: string };
	/** null: said in a meeting, to no finding */
	finding: { title: string; href: string; study: { slug: string } } | null;
	question: string | null;
	state: State | null;
	/** it is a question to the team */
	asks: contributions.Owing | null;
	/** who thanked for it, by shown names: its giver alone sees that */
	thankedBy: string[];
	/** What the team heard in it: plain meanings of its themes, never their names (rules.md O5). */
	meanings: { theme: number; meaning: string; doubted: boolean }[];
	/** What its giver said of those: that is not what I meant. */
	doubts: {
		meaning: string;
		note: string;
		raised: Instant;
		answer: string | null;
		answered: Instant | null;
	}[];
	/** its team marked it as disagreeing with the finding; and no outcome answers it yet */
	challenge: 'open' | 'answered' | null;
	/** until when it can be brought back */
	undoUntil: Instant | null;
};

/**
 * What the actor gave, such as a page of `contributions.pageOfPerson`, with what became of each.
 * `takenOf` says when the team first took each into an analysis file: `exports.taken`.
 */
export async function mine(
	db: Db,
	actor: Actor,
	all: contributions.Contribution[],
	takenOf: (db: Db, ids: string[]) => Promise<Map<string, Instant>>
): Promise<Mine[]> {
	const given = all.filter((said) => said.person_id === actor.person);
	const ids = given.map(({ id }) => id);
	const reached = await states(db, given, await takenOf(db, ids));
	const codings = await themes.codingsOf(db, ids);
	const doubts = await themes.doubtsOf(db, given);
	const owing = await contributions.owingOf(db, given);
	const thanks = await contributions.thanksOf(db, actor, given);
	const about = await findingsOf(db, given);
	const marked = await challenges.ofContributions(db, ids);
	const cited = await ofContributions(db, ids);
	const questions = await prompts.questionTexts(
		db,
		given.flatMap((said) => said.question_id ?? [])
	);
	const in_ = await groups.list(db, [...new Set(given.map((said) => said.group_id))]);
	const byId = new Map(in_.map((group) => [group.id, group]));

	return given.flatMap((said) => {
		const group = byId.get(said.group_id);
		const sight = contributions.readable(actor, said);
		if (!group || sight === 'nothing') return [];
		const theirs = sight === 'words' ? (doubts.get(said.id) ?? []) : [];
		return {
			said,
			sight,
			group: { slug: group.slug, name: group.name },
			finding: about.get(said.thread_id ?? '') ?? null,
			question: questions.get(said.question_id ?? '') ?? null,
			state: said.study_id ? (reached.get(said.id) ?? null) : null,
			asks: owing.get(said.id) ?? null,
			thankedBy: sight === 'words' ? (thanks.got.get(said.id) ?? []) : [],
			meanings: meanings(codings.get(said.id) ?? [], theirs),
			doubts: theirs.map(shownDoubt),
			challenge: marked.has(said.id) && sight === 'words' ? answeredBy(cited.get(said.id)) : null,
			undoUntil: undo(said)
		};
	});
}

async function findingsOf(db: Db, given: contributions.Contribution[]) {
	const threads = new Set(given.flatMap((said) => said.thread_id ?? []));
	const found = await Promise.all([...threads].map((thread) => prompts.findingOf(db, thread)));
	return new Map(
		found.map(({ thread, version, group, study, prompt }) => {
			const href = `/groups/${group.slug}/prompts/${prompts.address(study, prompt)}`;
			return [thread.id, { title: version.title, href, study: { slug: study.slug } }];
		})
	);
}

function answeredBy(outcomes: OutcomeRow[] = []) {
	return outcomes.some(({ told_at }) => told_at) ? 'answered' : 'open';
}

function undo({ withdrawn_at, erased_at }: contributions.Contribution) {
	if (!withdrawn_at || erased_at) return null;
	const until = contributions.undoUntil(withdrawn_at);
	return until > now() ? until : null;
}

/** One line for each meaning; two themes of one meaning are one to whoever reads it. */
function meanings(codings: themes.Coding[], doubts: themes.Doubt[]): Mine['meanings'] {
	const open = doubts
		.filter((doubt) => !doubt.answered_at)
		.map(({ plain_meaning }) => plain_meaning);
	const lines = new Map(codings.map(({ theme }) => [theme.plain_meaning, theme.number]));
	return [...lines].map(([meaning, theme]) => ({
		...{ theme, meaning, doubted: open.includes(meaning) }
	}));
}

function shownDoubt({ plain_meaning, note, raised_at, answer, answered_at }: themes.Doubt) {
	return { meaning: plain_meaning, note, raised: raised_at, answer, answered: answered_at };
}
