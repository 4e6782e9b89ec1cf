import type { Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import { giveUp } from './claim.ts';
import type { Export } from './find.ts';
import { make, type Place } from './make.ts';
import { order, type OrderRefusal } from './order.ts';
import type { Wish } from './wish.ts';

/** Orders an export and makes its file at once, in this process: for scripts. What fails stays failed. */
export async function take(
	db: Db,
	actor: Actor,
	study: { id: string },
	wish: Wish,
	place: Place,
	token?: { id: string }
): Promise<Export | OrderRefusal> {
	const ordered = await order(db, actor, study, wish, { ...(token && { token }), mine: true });
	if (typeof ordered === 'string') return ordered;
	try {
		return await make(db, ordered, place);
	} catch (problem) {
		await giveUp(db, ordered, true);
		throw problem;
	}
}
