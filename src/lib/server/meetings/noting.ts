import type { Noting, NotedPoint } from '#lib/noting.ts';
import { allow, may, onTeam, type Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import { after, now, type Db, type Instant } from '../db/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import { agenda, placeOf, type Item } from './agenda.ts';
import { lastPoints } from './last-points.ts';
import { pointView, shownPoint, type PointView } from './shown-point.ts';
import type { MeetingRow } from './tables.ts';

/**
 * How far back is looked beyond the moment that was asked for. What a slow transaction wrote at an
 * earlier moment is committed by then; who asks tells by the refs what it knows already.
 */
const OVERLAP = 20_000;

/** More than this at once is told anew as a whole. */
const MUCH = 500;

/**
 * What stands on the page of whoever takes notes: the items under which this person may note, with
 * the last notes of each. `since`, the moment of an answer before: only what was noted, changed or
 * removed after it. A researcher has the items of the own study and no other (rules.md A11).
 */
export async function noting(
	db: Db,
	actor: Actor,
	group: GroupRow,
	meeting: MeetingRow,
	since?: Instant
): Promise<Noting> {
	const at = now();
	const items = await itemsFor(db, actor, group, meeting);
	const changed = since ? await changes(db, items, after(since, -OVERLAP)) : null;
	const last = await lastPoints(db, actor, group.id, changed ? [] : items);
	const counts = changed ? await countsOf(db, actor, items) : last.counts;
	const points = changed ?? last.points;
	const view = changed ? await pointView(db, actor, group.id, changed) : last.view;
	return {
		at,
		whole: !changed,
		items: items.map((item) => notedItem(item, counts)),
		points: points.flatMap((point) => notedPoint(view, items, point))
	};
}

/** The items under which this person may note; throws 404 or 403 where there is none. */
export async function itemsFor(
	db: Db,
	actor: Actor,
	group: GroupRow,
	meeting: MeetingRow
): Promise<Item[]> {
	const all = await agenda(db, meeting);
	const own = all.find((item) => onTeam(actor, item.finding?.study.id));
	allow(actor, 'meeting.note', { group: group.id, study: own?.finding?.study.id });
	return all.filter((item) =>
		may(actor, 'meeting.note', { group: group.id, study: item.finding?.study.id })
	);
}

async function changes(db: Db, items: Item[], since: Instant) {
	const ids = items.map((item) => item.id);
	const changed = await contributions.changedInItems(db, ids, since, MUCH + 1);
	return changed.length > MUCH ? null : changed;
}

/** Whoever may note under an item reads all that is noted there. */
function countsOf(db: Db, { person }: Actor, items: Item[]) {
	const ids = items.map((item) => item.id);
	return contributions.countsOfItems(db, { person, whole: true }, ids);
}

function notedItem(item: Item, counts: Map<string, number>): Noting['items'][number] {
	return {
		id: item.id,
		place: placeOf(item),
		title: item.title,
		minutes: item.minutes,
		finding: item.finding?.version.title ?? null,
		questions: item.finding?.questions.map(({ id, text }) => ({ id, text })) ?? [],
		count: counts.get(item.id) ?? 0
	};
}

/** A point that is gone is told by its name alone, so that it goes from the page of whoever has it. */
function notedPoint(
	view: PointView,
	items: Item[],
	point: contributions.Contribution
): NotedPoint[] {
	const item = items.find(({ id }) => id === point.agenda_item_id);
	if (!item) return [];
	const [shown] = shownPoint(view, item, point);
	if (!shown) return [{ ref: point.ref, item: item.id, gone: true }];
	return [{ ...shown, item: item.id, question_id: point.question_id }];
}
