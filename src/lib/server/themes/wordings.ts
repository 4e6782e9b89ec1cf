import { allow, type Actor } from '../access/index.ts';
import {
	readable,
	wordingsBefore,
	type Contribution,
	type EarlierWordingRow
} from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import { codingsOf } from './codings.ts';

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
	allow(actor, 'wording.read-coded', { study: study.id });
	if (c.study_id !== study.id || readable(actor, c) !== 'words') return [];
	const codings = (await codingsOf(db, [c.id])).get(c.id) ?? [];
	const [first] = codings;
	if (!first) return [];
	const all = await wordingsBefore(db, c);
	const on = new Set(codings.map(({ wording_from }) => wording_from));
	const since = all.findIndex(
		({ stood_from, replaced_at }) => on.has(stood_from) || replaced_at > first.coded_at
	);
	return since < 0 ? [] : all.slice(since);
}
