import type { Db } from '../db/index.ts';
import * as quotations from '../quotations/index.ts';

/**
 * The exact words that each outcome may show at this moment, by their number in it: a sentence whose
 * giver said yes to it, or the whole of what somebody lets be quoted, unless they said no to a
 * sentence in it (rules.md O4 and section 3). Asked anew at each showing, so that a "no" takes them away
 * everywhere at once.
 */
export async function quotesOf(
	db: Db,
	outcomes: string[]
): Promise<Map<string, Map<number, string>>> {
	const rows = await db
		.selectFrom('outcome_quote')
		.selectAll()
		.where('outcome_id', 'in', outcomes)
		.execute();
	if (!rows.length) return new Map();
	const whole = rows.filter((row) => !row.quotation_id).map((row) => row.contribution_id);
	const may = await quotations.quotableWhole(db, whole);
	const bodies = new Map([...may].map(([id, { body }]) => [id, body]));
	const sentences = await quotations.standing(
		db,
		rows.flatMap((row) => row.quotation_id ?? [])
	);
	const found = new Map<string, Map<number, string>>();
	for (const { outcome_id, position, contribution_id, quotation_id } of rows) {
		const words = quotation_id ? sentences.get(quotation_id) : bodies.get(contribution_id);
		if (words === undefined) continue;
		const filled = found.get(outcome_id) ?? new Map<number, string>();
		found.set(outcome_id, filled.set(position, words));
	}
	return found;
}

/** The numbers that a text may name as `[quote 1]`, each with the contribution it belongs to. */
export async function quotesIn(db: Db, outcome: { id: string }) {
	return db
		.selectFrom('outcome_quote')
		.select(['position', 'contribution_id', 'quotation_id'])
		.where('outcome_id', '=', outcome.id)
		.orderBy('position')
		.execute();
}
