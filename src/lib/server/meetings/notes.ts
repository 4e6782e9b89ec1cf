import { allow, notFound, organises, type Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import { together, type Db, type Instant } from '../db/index.ts';
import { people } from '../groups/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import type { Item } from './agenda.ts';
import { isOff } from './cancel.ts';
import { keepDoing, type Doing } from './doing.ts';

/** What is noted under an item. `question` is the id of one of its finding's questions; `box` the one-time id of the form. */
export type Point = {
	body: string;
	kind: NonNullable<contributions.Contribution['point_kind']>;
	question: string | null;
	wording: 'verbatim' | 'noted';
	box: string;
	/** who of the group said it, where that person wishes it; nobody is the room */
	person?: string | null;
	/** and wishes the name to stand beside it */
	named?: boolean;
	/** so many of so many agreed */
	agreed?: number | null;
	agreed_of?: number | null;
	/** of something to do: who, and by when */
	doing?: Doing | null;
	/** when it was typed */
	given?: Instant;
};

/** Why something cannot be noted: a question of another finding, or a person who is not in the group. */
export type NoteRefusal = 'unknown-question' | 'unknown-person';

/**
 * Notes what was said under an item. It stays private until the notes are shared. Organisers note
 * under every item, researchers under those of their own study. Only organisers say who it was, and
 * who of the group does something: researchers are not told who was there (rules.md A11). Nothing is
 * noted of a meeting that was cancelled: 404.
 */
export async function notePoint(
	db: Db,
	actor: Actor,
	group: GroupRow,
	item: Item,
	{ doing = null, ...point }: Point
): Promise<contributions.Contribution | NoteRefusal> {
	const { finding } = item;
	allow(actor, 'meeting.note', { group: group.id, study: finding?.study.id });
	if (await isOff(db, item)) notFound();
	const refusal = await refusalOf(db, actor, group, item, { ...point, doing });
	if (refusal) return refusal;

	return together(db, async (db) => {
		const about = { group, finding, agenda_item: item.id };
		const noted = await contributions.notePoint(db, actor, { ...about, ...point });
		if (point.kind === 'action') await keepDoing(db, noted, doing ?? { ...nobody });
		return noted;
	});
}

/** Puts a note right: all that stands in its form. Its place under the item stays. */
export async function amendPoint(
	db: Db,
	actor: Actor,
	group: GroupRow,
	item: Item,
	noted: contributions.Contribution,
	{ doing = null, ...point }: Omit<Point, 'box' | 'given'>
): Promise<NoteRefusal | null> {
	contributions.allowChange(actor, 'contribution.edit', noted);
	const refusal = await refusalOf(db, actor, group, item, { ...point, doing });
	if (refusal) return refusal;

	const { body, kind, question, wording, agreed = null, agreed_of = null } = point;
	const said = organises(actor, group.id) && { person: point.person ?? null, named: point.named };
	await together(db, async (db) => {
		const beside = { point_kind: kind, question_id: question, wording, agreed, agreed_of };
		await contributions.amendPoint(db, actor, noted, { body, ...beside, ...said });
		await keepDoing(db, noted, kind === 'action' ? (doing ?? { ...nobody }) : null);
	});
	return null;
}

const nobody: Doing = { doer: 'organiser', person: null, due_on: null };

async function refusalOf(
	db: Db,
	actor: Actor,
	group: GroupRow,
	{ finding }: Item,
	{ question, person, doing }: Pick<Point, 'question' | 'person' | 'doing'>
): Promise<NoteRefusal | null> {
	if (question && !finding?.questions.some(({ id }) => id === question)) return 'unknown-question';
	const meant = [person, doing?.person].filter(Boolean);
	if (!meant.length) return null;
	if (!organises(actor, group.id)) return 'unknown-person';
	const present = new Set((await people(db, group.id)).map(({ person_id }) => person_id));
	return meant.every((each) => each && present.has(each)) ? null : 'unknown-person';
}
