import { allow, notFound, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { id, now, ref, together, type Db } from '../db/index.ts';
import type { OfferRow, PaymentRow } from './tables.ts';

/** What people take part in: a finding's thread or a meeting, by its id. */
export type About = { kind: OfferRow['about_kind']; id: string };

/** How long it takes, and what is offered for that. */
export type Amount = Pick<OfferRow, 'minutes' | 'pence'>;

/**
 * Offers every member of the group something for taking part. The same offer sent twice is one; while
 * another stands it is refused with 'standing': what people were offered is never changed beneath them.
 */
export async function makeOffer(
	db: Db,
	actor: Actor,
	group: { id: string },
	about: About,
	{ minutes, pence }: Amount
): Promise<OfferRow | 'standing'> {
	allow(actor, 'payment.keep', { group: group.id });
	return together(db, async (db) => {
		const made = await db
			.insertInto('offer')
			.values({
				...{ id: id(), ref: ref(), group_id: group.id },
				...{ about_kind: about.kind, about_id: about.id, minutes, pence },
				...{ made_at: now(), made_by: actor.person }
			})
			.onConflict((conflict) =>
				conflict.columns(['about_kind', 'about_id']).where('ended_at', 'is', null).doNothing()
			)
			.returningAll()
			.executeTakeFirst();
		if (made) {
			await record(db, actor, 'offer.made', 'offer', made);
			return made;
		}
		const standing = await standingOffer(db, about);
		return standing?.minutes === minutes && standing.pence === pence ? standing : 'standing';
	});
}

/** Ends an offer: nobody can accept it any more. Who accepted it before is paid. Twice is once. */
export async function endOffer(db: Db, actor: Actor, offer: OfferRow): Promise<void> {
	allow(actor, 'payment.keep', { group: offer.group_id });
	await together(db, async (db) => {
		const ended = await db
			.updateTable('offer')
			.set({ ended_at: now(), ended_by: actor.person })
			.where('id', '=', offer.id)
			.where('ended_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (ended) await record(db, actor, 'offer.ended', 'offer', ended);
	});
}

/** What is offered for that now; null where nothing is. */
export async function standingOffer(db: Db, { kind, id }: About): Promise<OfferRow | null> {
	const found = await db
		.selectFrom('offer')
		.selectAll()
		.where('about_kind', '=', kind)
		.where('about_id', '=', id)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	return found ?? null;
}

/** Every offer of a group, the newest first. */
export function offersOf(db: Db, group: { id: string }): Promise<OfferRow[]> {
	return db
		.selectFrom('offer')
		.selectAll()
		.where('group_id', '=', group.id)
		.orderBy('made_at', 'desc')
		.orderBy('id', 'desc')
		.execute();
}

/** The offer of that name in an address; of that group only, where one is given. 404 when there is none. */
export async function offerByRef(db: Db, name: string, group?: { id: string }): Promise<OfferRow> {
	const found = await db.selectFrom('offer').selectAll().where('ref', '=', name).executeTakeFirst();
	return found && (!group || found.group_id === group.id) ? found : notFound();
}

/** The offer that a payment answers. */
export function offerOf(db: Db, { offer_id }: Pick<PaymentRow, 'offer_id'>): Promise<OfferRow> {
	return db.selectFrom('offer').selectAll().where('id', '=', offer_id).executeTakeFirstOrThrow();
}
