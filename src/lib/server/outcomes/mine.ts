import type { Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import { now, type Db, type Instant } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as prompts from '../prompts/index.ts';
import * as themes from '../themes/index.ts';
import { states, type State } from './states.ts';

/** Something a person gave, with what became of it, as that person sees it. */
export type Mine = {
	said: contributions.Contribution;
	sight: contributions.Sight;
	group: { slug: string; name: string };
	/** null: said in a meeting, to no finding */
	finding: { title: string; href: string } | null;
	question: string | null;
	state: State | null;
	/** Plain meanings of its themes, never their names (rules.md O5). */
	meanings: string[];
	/** until when it can be brought back */
	undoUntil: Instant | null;
};

/**
 * Everything the actor gave in all groups, newest first. `takenOf` says when the team first took
 * each into an analysis file: `exports.taken`.
 */
export async function mine(
	db: Db,
	actor: Actor,
	takenOf: (db: Db, ids: string[]) => Promise<Map<string, Instant>>
): Promise<Mine[]> {
	const given = await contributions.ofPerson(db, actor.person);
	const ids = given.map(({ id }) => id);
	const all = await states(db, given, await takenOf(db, ids));
	const codings = await themes.codingsOf(db, ids);
	const about = await findingsOf(db, given);
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
		const theirs = codings.get(said.id)?.map(({ theme }) => theme.plain_meaning) ?? [];
		return {
			said,
			sight,
			group: { slug: group.slug, name: group.name },
			finding: about.get(said.thread_id ?? '') ?? null,
			question: questions.get(said.question_id ?? '') ?? null,
			state: said.study_id ? (all.get(said.id) ?? null) : null,
			meanings: [...new Set(theirs)],
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
			return [thread.id, { title: version.title, href }];
		})
	);
}

function undo({ withdrawn_at, erased_at }: contributions.Contribution) {
	if (!withdrawn_at || erased_at) return null;
	const until = contributions.undoUntil(withdrawn_at);
	return until > now() ? until : null;
}
