import type { Db, Instant } from '../db/index.ts';
import { after, DAY, now } from '../db/index.ts';
import { abouts } from './about.ts';
import { inState } from './list.ts';
import { offersOf } from './offers.ts';

/** So long a claim may take before somebody should ask after it: payments take four to six weeks. */
const LATE = 42 * DAY;

/** What payments ask of the organisers. `since` is a moment or a day. */
export type Work = {
	/** `to claim`: accepted, and what it is for is over; `late`: claimed long ago, and not paid */
	kind: 'to claim' | 'late';
	number: number;
	since: string;
};

/** Claims to send, and claims that were sent more than six weeks ago and are not paid. */
export async function work(db: Db, group: { id: string }): Promise<Work[]> {
	return [...(await toClaim(db, group)), ...(await late(db, group))];
}

/** The moment before which a claim that is not paid is late. */
export function lateBefore(): Instant {
	return after(now(), -LATE);
}

async function toClaim(db: Db, group: { id: string }): Promise<Work[]> {
	const waiting = await inState(db, group, 'accepted').select('offer_id').execute();
	if (!waiting.length) return [];
	const wanted = new Set(waiting.map(({ offer_id }) => offer_id));
	const offers = (await offersOf(db, group)).filter(({ id }) => wanted.has(id));
	const about = await abouts(db, offers);
	const over = new Map(
		offers.flatMap(({ id, about_id }) => {
			const what = about.get(about_id);
			return what?.over ? [[id, what.until] as const] : [];
		})
	);
	const due = waiting.filter(({ offer_id }) => over.has(offer_id));
	const [since] = [...over.values()].toSorted();
	return due.length && since ? [{ kind: 'to claim', number: due.length, since }] : [];
}

async function late(db: Db, group: { id: string }): Promise<Work[]> {
	const found = await inState(db, group, 'claimed')
		.select(({ fn }) => [fn.countAll().as('number'), fn.min('claim_sent_at').as('since')])
		.where('claim_sent_at', '<', lateBefore())
		.executeTakeFirst();
	const number = Number(found?.number ?? 0);
	return number && found?.since ? [{ kind: 'late', number, since: found.since }] : [];
}
