import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as prompts from '../prompts/index.ts';
import { withBelow } from './below.ts';
import { toldOf, type Outcome } from './find.ts';
import { takes } from './takes.ts';

/**
 * What was said that takes any of those told outcomes, by people who can be told of it: not removed, by
 * somebody who is named and does not speak for the team. `person`: only what that person gave.
 */
export async function takers(
	db: Db,
	outcomes: Outcome[],
	person?: string
): Promise<contributions.Contribution[]> {
	const ids = new Set(outcomes.map(({ id }) => id));
	const found: contributions.Contribution[] = [];
	for (const prompt of new Set(outcomes.map(({ prompt_id }) => prompt_id))) {
		const { prompt: row } = await prompts.find(db, prompt);
		const told = await toldOf(db, [prompt]);
		for await (const given of pages(db, row, person))
			for (const said of await withBelow(db, given.filter(canBeTold)))
				if (takes(told, said, row.answered_at !== null).some(({ id }) => ids.has(id)))
					found.push(said);
	}
	return found;
}

function canBeTold({ person_id, role, withdrawn_at }: contributions.Contribution) {
	return person_id !== null && role !== 'researcher' && !withdrawn_at;
}

/** What was said to the prompt, a thousand at a time; of one person, all at once. */
async function* pages(db: Db, prompt: { id: string; study_id: string }, person?: string) {
	if (person) {
		const given = await contributions.ofPerson(db, person);
		const threads = given.flatMap(({ thread_id }) => thread_id ?? []);
		const of = await prompts.studyOf(db, threads);
		yield given.filter(({ thread_id }) => of.get(thread_id ?? '')?.prompt_id === prompt.id);
		return;
	}
	for (let page = await next(); page.length; page = await next(page.at(-1))) yield page;

	function next(after?: contributions.Contribution) {
		return contributions.ofStudy(db, prompt.study_id, { prompt: prompt.id, after });
	}
}
