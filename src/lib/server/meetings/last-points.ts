import { onTeam, organises, type Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import type { Item } from './agenda.ts';
import { pointView, type PointView } from './shown-point.ts';

/** How many notes of an item a page shows: the last ones. The others stand on the item's own pages. */
export const LAST = 50;

export type LastPoints = {
	points: contributions.Contribution[];
	/** how many each item has for this reader, by item */
	counts: Map<string, number>;
	view: PointView;
};

/** For whom the points of an item are counted and read. */
export function readerOf(
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
