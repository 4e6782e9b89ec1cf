import * as accounts from '../accounts/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Db, Instant } from '../db/index.ts';
import type { QuotationRow } from './tables.ts';

/** How a request stands. `ended`: it cannot be answered, or what was answered holds no longer. */
export type State = 'waiting' | 'yes' | 'changed' | 'no' | 'given up' | 'ended';

/**
 * The words of those quotations that may be used at this moment (rules.md section 3): answered with
 * yes, or with words of the giver's own; not given up; and the contribution is still such that it may
 * be quoted. The yes to one sentence stands in for the permission to quote anything, but a general
 * "no" that came after it holds for it too: the latest answer counts.
 */
export async function standing(db: Db, ids: string[]): Promise<Map<string, string>> {
	if (!ids.length) return new Map();
	const rows = await db.selectFrom('quotation').selectAll().where('id', 'in', ids).execute();
	const said = await contributions.byIds(db, [...new Set(rows.map((row) => row.contribution_id))]);
	const byId = new Map(said.map((each) => [each.id, each]));
	const refused = await refusedSince(db, said);
	return new Map(
		rows.flatMap((row) => {
			const of = byId.get(row.contribution_id);
			const words = of ? wordsOf(row, of, refused) : null;
			return words === null ? [] : [[row.id, words] as const];
		})
	);
}

/** Since when each of the givers allows no quoting at all; those who do not say so: not in the map. */
export async function refusedSince(
	db: Db,
	said: contributions.Contribution[]
): Promise<Map<string, Instant>> {
	const found = new Map<string, Instant>();
	for (const person of new Set(said.flatMap((each) => each.person_id ?? []))) {
		const answers = await accounts.permissionHistory(db, person);
		const latest = answers.find(({ purpose }) => purpose === 'quote');
		if (latest?.answer === 'no') found.set(person, latest.at);
	}
	return found;
}

/** The words that may be quoted by this request now, or null. */
export function wordsOf(
	row: QuotationRow,
	said: contributions.Contribution,
	refused: ReadonlyMap<string, Instant>
): string | null {
	const words = row.answer === 'changed' ? row.changed_words : row.words;
	if (row.given_up_at || !row.answered_at || row.answer === 'no' || !words) return null;
	if (!mayStand(row, said)) return null;
	// noted words are not exact: only what the giver wrote instead can be quoted
	if (row.answer === 'yes' && said.wording !== 'verbatim') return null;
	const no = refused.get(said.person_id ?? '');
	return no && no > row.answered_at ? null : words;
}

/**
 * Whether the contribution is such that a sentence of it may be asked about and quoted: read by the
 * group, not hidden, removed or marked "do not quote this", by the person who was asked; and the
 * sentence, or what its giver put in its place, stands in it. An edit elsewhere in it changes nothing.
 */
export function mayStand(row: QuotationRow, said: contributions.Contribution): boolean {
	if (!row.words || !said.person_id || said.role === 'researcher') return false;
	if (contributions.isPrivate(said) || said.hidden_at || said.withdrawn_at || said.erased_at)
		return false;
	if (said.do_not_quote_at || isAnothers(row, said)) return false;
	return [row.words, row.changed_words].some((words) => words && said.body.includes(words));
}

/** Somebody said of a note "this was me" after it was asked about: it was asked of nobody, or another. */
export function isAnothers(row: QuotationRow, said: contributions.Contribution): boolean {
	return said.claimed_at !== null && said.claimed_at > row.asked_at;
}
