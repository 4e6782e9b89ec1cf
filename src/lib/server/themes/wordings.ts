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
	const [first] = (await codingsOf(db, [c.id])).get(c.id) ?? [];
	if (!first) return [];
	return (await wordingsBefore(db, c)).filter(({ replaced_at }) => replaced_at > first.coded_at);
}
