import { allow, type Actor } from '../access/index.ts';
import {
	readable,
	wordingsBeforeAll,
	type Contribution,
	type EarlierWordingRow
} from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import { codingsOf, type Coding } from './codings.ts';

/**
 * The earlier wordings that the team sorted into themes, oldest first (rules.md A8): those that stood
 * when it did, or came after. What was changed before the team sorted it is not for the team.
 */
export async function codedWordings(
	db: Db,
	actor: Actor,
	study: { id: string },
	c: Contribution
): Promise<EarlierWordingRow[]> {
	const codings = await codingsOf(db, [c.id]);
	return (await wordingsUnder(db, actor, study, [c], codings)).get(c.id) ?? [];
}

/** The same of several at once, by contribution, with the codings that stand on them. */
export async function wordingsUnder(
	db: Db,
	actor: Actor,
	study: { id: string },
	all: Contribution[],
	codings: Map<string, Coding[]>
): Promise<Map<string, EarlierWordingRow[]>> {
	allow(actor, 'wording.read-coded', { study: study.id });
	const read = all.filter((c) => c.study_id === study.id && readable(actor, c) === 'words');
	const ids = read.map(({ id }) => id).filter((id) => codings.has(id));
	const before = await wordingsBeforeAll(db, ids);
	return new Map(ids.map((id) => [id, sinceCoded(before.get(id) ?? [], codings.get(id) ?? [])]));
}

function sinceCoded(all: EarlierWordingRow[], codings: Coding[]) {
	const [first] = codings;
	if (!first) return [];
	const on = new Set(codings.map(({ wording_from }) => wording_from));
	const since = all.findIndex(
		({ stood_from, replaced_at }) => on.has(stood_from) || replaced_at > first.coded_at
	);
	return since < 0 ? [] : all.slice(since);
}
