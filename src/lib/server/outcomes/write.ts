import { quotes } from '#lib/text/outcomes.ts';
import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import * as contributions from '../contributions/index.ts';
import { again, id, now, together, type Db } from '../db/index.ts';
import * as prompts from '../prompts/index.ts';
import type { OutcomeRow } from './tables.ts';

export type OutcomeInput = Pick<
	OutcomeRow,
	'question_id' | 'kind' | 'you_said' | 'we_did' | 'reason' | 'standard'
> & { contributions: string[] };

/**
 * `quotation`: "you said" holds double quotation marks; `question`: not one of the finding's;
 * `contributions`: nothing behind it although there are answers, or something that was not said to
 * this finding; `told`: it was told meanwhile.
 */
export type OutcomeRefusal = 'quotation' | 'question' | 'contributions' | 'told';

/** Drafts what the team did about contributions to one finding. Nobody outside the team sees a draft. */
export async function draft(
	db: Db,
	actor: Actor,
	prompt: { id: string; study_id: string },
	input: OutcomeInput
): Promise<OutcomeRefusal | OutcomeRow> {
	allow(actor, 'outcome.write', { study: prompt.study_id });
	const refused = await refusal(db, prompt, input);
	if (refused) return refused;

	return again(db, async (db) => {
		const outcome = await db
			.insertInto('outcome')
			.values((values) => ({
				id: id(),
				study_id: prompt.study_id,
				number: values
					.selectFrom('outcome')
					.where('study_id', '=', prompt.study_id)
					.select((of) => of(of.fn.coalesce(of.fn.max('number'), of.lit(0)), '+', 1).as('next')),
				prompt_id: prompt.id,
				...columns(input),
				created_at: now(),
				created_by: actor.person
			}))
			.returningAll()
			.executeTakeFirstOrThrow();
		await cite(db, outcome, input.contributions);
		await record(db, actor, 'outcome.drafted', 'outcome', outcome);
		return outcome;
	});
}

/** Changes a draft. What was told stays as it was told. */
export async function change(
	db: Db,
	actor: Actor,
	outcome: OutcomeRow,
	input: OutcomeInput
): Promise<OutcomeRefusal | OutcomeRow> {
	allow(actor, 'outcome.write', { study: outcome.study_id });
	const refused = await refusal(db, { id: outcome.prompt_id, study_id: outcome.study_id }, input);
	if (refused) return refused;

	return together(db, async (db) => {
		const changed = await db
			.updateTable('outcome')
			.set(columns(input))
			.where('id', '=', outcome.id)
			.where('told_at', 'is', null)
			.returningAll()
			.executeTakeFirst();
		if (!changed) return 'told';

		await db.deleteFrom('outcome_contribution').where('outcome_id', '=', outcome.id).execute();
		await cite(db, outcome, input.contributions);
		await record(db, actor, 'outcome.changed', 'outcome', outcome);
		return changed;
	});
}

async function refusal(
	db: Db,
	prompt: { id: string; study_id: string },
	input: OutcomeInput
): Promise<OutcomeRefusal | null> {
	if (quotes(input.you_said)) return 'quotation';
	if (input.question_id && !(await belongs(db, prompt.id, input.question_id))) return 'question';

	const cited = await contributions.byIds(db, input.contributions);
	const of = await prompts.studyOf(
		db,
		cited.flatMap((contribution) => contribution.thread_id ?? [])
	);
	const astray = cited.some(({ thread_id }) => of.get(thread_id ?? '')?.prompt_id !== prompt.id);
	if (astray || cited.length !== new Set(input.contributions).size) return 'contributions';
	if (cited.length) return null;
	const said = { prompt: prompt.id, limit: 1 };
	const [anything] = await contributions.ofStudy(db, prompt.study_id, said);
	return anything ? 'contributions' : null;
}

async function belongs(db: Db, prompt: string, question: string) {
	const { version, questions } = await prompts.find(db, prompt);
	const before = await prompts.askedBefore(db, version);
	return [...questions, ...before].some(({ id }) => id === question);
}

async function cite(db: Db, outcome: { id: string }, ids: string[]) {
	const rows = [...new Set(ids)].map((contribution_id) => ({
		outcome_id: outcome.id,
		contribution_id
	}));
	if (rows.length) await db.insertInto('outcome_contribution').values(rows).execute();
}

function columns({ contributions: _cited, ...columns }: OutcomeInput) {
	return columns;
}
