import { allow, type Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import type { Item } from './agenda.ts';

/** What is noted under an item. `question` is the id of one of its finding's questions; `box` the one-time id of the form. */
export type Point = {
	body: string;
	kind: NonNullable<contributions.Contribution['point_kind']>;
	question: string | null;
	wording: 'verbatim' | 'noted';
	box: string;
};

/**
 * Notes what was said under an item. It stays private until the notes are shared. Organisers note
 * under every item, researchers under those of their own study. A question that is none of the
 * finding's comes back as 'unknown-question'.
 */
export async function notePoint(
	db: Db,
	actor: Actor,
	group: GroupRow,
	item: Item,
	point: Point
): Promise<contributions.Contribution | 'unknown-question'> {
	const { finding } = item;
	allow(actor, 'meeting.note', { group: group.id, study: finding?.study.id });
	const known = finding?.questions.some((question) => question.id === point.question);
	if (point.question && !known) return 'unknown-question';

	return contributions.notePoint(db, actor, { group, finding, agenda_item: item.id, ...point });
}
