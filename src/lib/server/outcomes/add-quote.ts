import { allow, notFound, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { again, now, type Db } from '../db/index.ts';
import * as quotations from '../quotations/index.ts';
import type { Outcome } from './find.ts';
import { held } from './held.ts';
import { quotesIn } from './quoted.ts';

/** Exact words that may stand in an outcome. `ref` names them: the sentence that was asked about, or the whole. */
export type QuoteChoice = {
	ref: string;
	words: string;
	/** their number in the outcome, once they were added */
	position: number | null;
};

type Found = QuoteChoice & { contribution_id: string; quotation_id: string | null };

/** What members said of all that is behind the outcome, and may be quoted at this moment. */
export async function quoteChoices(db: Db, actor: Actor, outcome: Outcome): Promise<QuoteChoice[]> {
	allow(actor, 'outcome.write', { study: outcome.study_id });
	return (await choices(db, outcome)).map(({ ref, words, position }) => ({ ref, words, position }));
}

/**
 * Puts somebody's exact words into "you said": a line `[quote 1]` that is filled whenever it is shown.
 * It is a change, so that a colleague looks again. 404 for words that may not be quoted.
 */
export async function addQuote(
	db: Db,
	actor: Actor,
	outcome: Outcome,
	ref: string
): Promise<'told' | number> {
	allow(actor, 'outcome.write', { study: outcome.study_id });
	return again(db, async (db) => {
		const present = await held(db, outcome);
		if (present.told_at) return 'told';
		const all = await choices(db, outcome);
		const chosen = all.find((each) => each.ref === ref) ?? notFound();
		if (chosen.position !== null) return chosen.position;
		const position = ((await quotesIn(db, outcome)).at(-1)?.position ?? 0) + 1;
		const { contribution_id, quotation_id } = chosen;
		await db
			.insertInto('outcome_quote')
			.values({ outcome_id: outcome.id, position, contribution_id, quotation_id })
			.execute();
		await db
			.updateTable('outcome')
			.set({ you_said: `${present.you_said.trimEnd()}\n\n[quote ${position}]` })
			.set({ changed_at: now(), changed_by: actor.person, checked_at: null, checked_by: null })
			.where('id', '=', outcome.id)
			.execute();
		await record(db, actor, 'outcome.quote-added', 'outcome', outcome);
		return position;
	});
}

async function choices(db: Db, outcome: Outcome): Promise<Found[]> {
	const members = outcome.cites.filter(({ role }) => role === 'member');
	const ids = members.map(({ id }) => id);
	if (!ids.length) return [];
	const added = await quotesIn(db, outcome);
	const whole = await quotations.quotableWhole(db, ids);
	const asked = await quotations.ofContributions(db, ids);
	return members.flatMap(({ id, ref, body }) => [
		...(asked.get(id) ?? []).flatMap((each) =>
			each.usable === null ? [] : [found(id, each.id, each.ref, each.usable)]
		),
		...(whole.has(id) ? [found(id, null, ref, body)] : [])
	]);

	function found(contribution_id: string, quotation_id: string | null, ref: string, words: string) {
		const same = added.find(
			(each) => each.contribution_id === contribution_id && each.quotation_id === quotation_id
		);
		return { contribution_id, quotation_id, ref, words, position: same?.position ?? null };
	}
}
