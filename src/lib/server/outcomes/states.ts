import type { Contribution } from '../contributions/index.ts';
import type { Db, Instant } from '../db/index.ts';
import * as prompts from '../prompts/index.ts';
import * as themes from '../themes/index.ts';
import { withBelow } from './below.ts';
import { toldOf, type Outcome } from './find.ts';
import { takes } from './takes.ts';

/**
 * How far a contribution has come (rules.md O1). `at` is the furthest of the four; a moment is null
 * where it was not reached, or not by a step of its own.
 */
export type State = {
	at: 'received' | 'read' | 'work' | 'outcome';
	received: Instant;
	read: Instant | null;
	work: Instant | null;
	outcome: Instant | null;
	outcomes: Outcome[];
};

/**
 * The state of each contribution. `taken`: when the team first took it into an analysis file, from
 * `exports.taken`; files are made after outcomes and outcomes know nothing of them.
 */
export async function states(
	db: Db,
	given: Contribution[],
	taken: Map<string, Instant> = new Map()
): Promise<Map<string, State>> {
	const threads = [...new Set(given.flatMap((said) => said.thread_id ?? []))];
	const of = await prompts.studyOf(db, threads);
	const told = Map.groupBy(
		await toldOf(db, [...new Set([...of.values()].map((each) => each.prompt_id))]),
		(outcome) => outcome.prompt_id
	);
	const answered = await answeredOf(db, [...told.keys()]);
	const codings = await themes.codingsOf(
		db,
		given.map((said) => said.id)
	);

	return new Map(
		(await withBelow(db, given)).map((said) => {
			const prompt = of.get(said.thread_id ?? '')?.prompt_id ?? '';
			const outcomes = takes(told.get(prompt) ?? [], said, answered.has(prompt));
			const work = first(codings.get(said.id)?.[0]?.coded_at, taken.get(said.id));
			return [said.id, state(said, first(said.read_at, work), work, outcomes)];
		})
	);
}

function state(
	said: Contribution,
	read: Instant | null,
	work: Instant | null,
	outcomes: Outcome[]
): State {
	const outcome = first(...outcomes.map((each) => each.told_at));
	const at = outcome ? 'outcome' : work ? 'work' : read ? 'read' : 'received';
	return { at, received: said.given_at, read, work, outcome, outcomes };
}

async function answeredOf(db: Db, ids: string[]) {
	const found = await Promise.all(ids.map((id) => prompts.find(db, id)));
	return new Set(found.filter(({ prompt }) => prompt.answered_at).map(({ prompt }) => prompt.id));
}

function first(...moments: (Instant | null | undefined)[]): Instant | null {
	return moments.filter((moment) => moment != null).toSorted()[0] ?? null;
}
