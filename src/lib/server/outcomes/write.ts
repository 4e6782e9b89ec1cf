import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import * as contributions from '../contributions/index.ts';
import { again, id, now, together, type Db } from '../db/index.ts';
import { held, stamp } from './held.ts';
import { refusal, type Refused } from './refused.ts';
import type { OutcomeRow } from './tables.ts';

export type OutcomeInput = Pick<
	OutcomeRow,
	'question_id' | 'kind' | 'you_said' | 'we_did' | 'reason' | 'standard'
> &
	Partial<Pick<OutcomeRow, 'from_version_id' | 'to_version_id' | 'on_day'>> & {
		contributions: string[];
		/** the one-time id of the form */
		box?: string;
		/** the stamp of what was changed */
		seen?: string;
	};

/**
 * `meanwhile`: a colleague changed it since it was read; `told`: it was told meanwhile. The others are
 * of `refusal`.
 */
export type OutcomeRefusal = Refused | 'told' | 'meanwhile';

/** Drafts what the team did about contributions to one finding. Nobody outside the team sees a draft. */
export async function draft(
	db: Db,
	actor: Actor,
	prompt: { id: string; study_id: string },
	input: OutcomeInput
): Promise<Refused | OutcomeRow> {
	allow(actor, 'outcome.write', { study: prompt.study_id });
	const refused = await refusal(db, prompt, null, input);
	if (refused) return refused;
	const words = JSON.stringify(columns(input));
	const box_key = input.box ? contributions.boxKey(actor, input.box, words) : null;

	return again(db, async (db) => {
		const before = box_key && (await byBox(db, box_key));
		if (before) return before; // sent twice
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
				box_key,
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

/** Changes a draft, so that a check of it counts no longer. What was told stays as it was told. */
export async function change(
	db: Db,
	actor: Actor,
	outcome: OutcomeRow,
	input: OutcomeInput
): Promise<OutcomeRefusal | OutcomeRow> {
	allow(actor, 'outcome.write', { study: outcome.study_id });
	const prompt = { id: outcome.prompt_id, study_id: outcome.study_id };
	const refused = await refusal(db, prompt, outcome, input);
	if (refused) return refused;

	return together(db, async (db) => {
		const present = await held(db, outcome);
		if (present.told_at) return 'told';
		if (await isSame(db, present, input)) return present; // sent twice
		if (input.seen !== undefined && input.seen !== stamp(present)) return 'meanwhile';
		const changed = await db
			.updateTable('outcome')
			.set(columns(input))
			.set({ changed_at: now(), changed_by: actor.person, checked_at: null, checked_by: null })
			.where('id', '=', outcome.id)
			.returningAll()
			.executeTakeFirstOrThrow();
		await db.deleteFrom('outcome_contribution').where('outcome_id', '=', outcome.id).execute();
		await cite(db, outcome, input.contributions);
		await record(db, actor, 'outcome.changed', 'outcome', outcome);
		return changed;
	});
}

function byBox(db: Db, key: string) {
	return db.selectFrom('outcome').selectAll().where('box_key', '=', key).executeTakeFirst();
}

async function isSame(db: Db, present: OutcomeRow, input: OutcomeInput) {
	const wanted = Object.entries(columns(input)) as [keyof OutcomeRow, unknown][];
	if (wanted.some(([name, value]) => present[name] !== value)) return false;
	const cited = await db
		.selectFrom('outcome_contribution')
		.select('contribution_id')
		.where('outcome_id', '=', present.id)
		.execute();
	const ids = new Set(input.contributions);
	return cited.length === ids.size && cited.every((each) => ids.has(each.contribution_id));
}

async function cite(db: Db, outcome: { id: string }, ids: string[]) {
	const rows = [...new Set(ids)].map((contribution_id) => ({
		outcome_id: outcome.id,
		contribution_id
	}));
	if (rows.length) await db.insertInto('outcome_contribution').values(rows).execute();
}

function columns({ contributions: _cited, box: _box, seen: _seen, ...columns }: OutcomeInput) {
	return { from_version_id: null, to_version_id: null, on_day: null, ...columns };
}
