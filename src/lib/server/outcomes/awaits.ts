import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as prompts from '../prompts/index.ts';
import { toldOf, type Outcome } from './find.ts';
import { toldAbout } from './loop.ts';
import { isAbout } from './takes.ts';

/** Answers to a finding that wait for an outcome: how many, and what they answer. */
export type Awaiting = {
	/** null: the finding as a whole; `position`: null where its newest version asks this no more */
	question: { text: string; position: number | null } | null;
	answers: number;
};

/**
 * What still keeps a finding from being answered (rules.md O2): each question with answers that no told
 * outcome is about, in the order in which they are asked, with how many wait.
 *
 * @param next as if this one were told, too
 */
export async function awaiting(
	db: Db,
	prompt: { id: string; study_id: string },
	next?: Outcome
): Promise<Awaiting[]> {
	const told = [...(await toldOf(db, [prompt.id])), ...(next ? [next] : [])];
	const { version, questions } = await prompts.find(db, prompt.id);
	const asked = [...questions, ...(await prompts.askedBefore(db, version)), null];
	const open = asked.filter(
		(question) => !told.some((each) => each.open && isAbout(each, question?.id ?? null))
	);
	if (!open.length) return [];

	const study = { id: prompt.study_id };
	const counts = await contributions.tally(
		db,
		study.id,
		{
			prompt: prompt.id,
			owed: true,
			except: [toldAbout(db, study), ...(next ? [behind(db, next)] : [])]
		},
		Object.fromEntries(open.map((question, at) => [at, { question: question?.id ?? null }]))
	);
	const position = new Map(questions.map(({ id, position }) => [id, position]));
	return open.flatMap((asked, at) => {
		const answers = counts[at] ?? 0;
		if (!answers) return [];
		const question = asked && { text: asked.text, position: position.get(asked.id) ?? null };
		return [{ question, answers }];
	});
}

/** Subquery: `contribution_id` of all on which that outcome rests. */
function behind(db: Db, outcome: { id: string }) {
	return db
		.selectFrom('outcome_contribution')
		.where('outcome_id', '=', outcome.id)
		.select('contribution_id');
}
