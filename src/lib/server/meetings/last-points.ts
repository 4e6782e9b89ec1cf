import type { ShownPoint } from '#lib/meeting.ts';
import { onTeam, organises, type Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import type { Item } from './agenda.ts';
import { pointView, shownPoint, type PointView } from './shown-point.ts';

/** How many notes of an item a page shows: the last ones. The others stand on the item's own pages. */
const LAST = 50;

export type LastPoints = {
	points: contributions.Contribution[];
	/** how many each item has for this reader, by item */
	counts: Map<string, number>;
	view: PointView;
};

/** For whom the points of an item are counted and read. */
function readerOf(
	actor: Actor,
	group: string,
	{ finding }: Pick<Item, 'finding'>
): contributions.PointReader {
	const whole = organises(actor, group) || onTeam(actor, finding?.study.id);
	return { person: actor.person, whole };
}

/** The last points of each item, and how many there are. */
export async function lastPoints(
	db: Db,
	actor: Actor,
	group: string,
	items: Item[]
): Promise<LastPoints> {
	const counts = new Map<string, number>();
	const points: contributions.Contribution[] = [];
	for (const item of items) {
		const reader = readerOf(actor, group, item);
		const count = (await contributions.countsOfItems(db, reader, [item.id])).get(item.id) ?? 0;
		counts.set(item.id, count);
		const skip = Math.max(0, count - LAST);
		if (count)
			points.push(...(await contributions.someOfItem(db, reader, item.id, { skip, limit: LAST })));
	}
	return { points, counts, view: await pointView(db, actor, group, points) };
}

/** One page of an item's points, the last page where none is asked for. */
export async function notesOf(
	db: Db,
	actor: Actor,
	group: { id: string },
	item: Item,
	wanted: number
): Promise<{ points: ShownPoint[]; page: number; pages: number; count: number }> {
	const reader = readerOf(actor, group.id, item);
	const count = (await contributions.countsOfItems(db, reader, [item.id])).get(item.id) ?? 0;
	const pages = Math.max(1, Math.ceil(count / LAST));
	const page = Number.isInteger(wanted) ? Math.min(Math.max(1, wanted), pages) : pages;
	const some = { skip: (page - 1) * LAST, limit: LAST };
	const points = await contributions.someOfItem(db, reader, item.id, some);
	const view = await pointView(db, actor, group.id, points);
	const shown = points.flatMap((point) => shownPoint(view, item, point));
	return { points: shown, page, pages, count };
}
