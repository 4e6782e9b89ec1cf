import { allow, notFound, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { id, now, ref, together, type Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { forgetWhoLeft } from './follow.ts';
import { memberIsOffered } from './offered.ts';
import type { OfferRow, PaymentRow } from './tables.ts';

export type Answer = PaymentRow['answer'];

/**
 * Why an answer is not taken: the offer has ended; a claim for it was sent already, so it can no more
 * be changed here; an earlier offer about the same thing was claimed.
 */
export type AnswerRefusal = 'ended' | 'claimed' | 'claimed before';

/** The actor accepts or declines an offer, and may change that until a claim is sent. 404 for whom it is not made to. */
export async function answer(db: Db, actor: Actor, offer: OfferRow, said: Answer) {
	allow(actor, 'payment.answer', { group: offer.group_id, giver: actor.person });
	const before = await paymentFor(db, offer, actor.person);
	if (!before && !(await memberIsOffered(db, actor, offer))) notFound();
	return take(db, actor, offer, actor.person, said);
}

/**
 * Writes down what somebody said to an organiser, who is then told by letter that it was. 404 for
 * somebody whom it is not made to.
 */
export async function answerFor(
	db: Db,
	actor: Actor,
	offer: OfferRow,
	person: string,
	said: Answer
) {
	allow(actor, 'payment.keep', { group: offer.group_id });
	const present = await groups.people(db, offer.group_id);
	const member = present.some((each) => each.person_id === person && each.role === 'member');
	if (!member && !(await paymentFor(db, offer, person))) notFound();
	return take(db, actor, offer, person, said);
}

/** What somebody said to an offer; undefined where they have not. */
export function paymentFor(db: Db, offer: { id: string }, person: string) {
	return db
		.selectFrom('payment')
		.selectAll()
		.where('offer_id', '=', offer.id)
		.where('person_id', '=', person)
		.executeTakeFirst();
}

async function take(
	db: Db,
	actor: Actor,
	offer: OfferRow,
	person: string,
	said: Answer
): Promise<PaymentRow | AnswerRefusal> {
	return together(db, async (db) => {
		const before = await paymentFor(db, offer, person);
		if (before?.answer === said) return before;
		if (offer.ended_at && said === 'accepted') return 'ended';
		if (offer.ended_at && !before) return 'ended';
		if (said === 'accepted' && !(await replaceEarlier(db, actor, offer, person)))
			return 'claimed before';

		const words = { answer: said, answered_at: now(), recorded_by: actor.person };
		const { minutes, pence } = offer;
		const taken = await db
			.insertInto('payment')
			.values({
				...{ id: id(), ref: ref(), offer_id: offer.id, group_id: offer.group_id },
				...{ person_id: person, minutes, pence, ...words }
			})
			.onConflict((conflict) =>
				conflict
					.columns(['offer_id', 'person_id'])
					.doUpdateSet(words)
					.where('payment.claim_sent_at', 'is', null)
					.where('payment.paid_at', 'is', null)
			)
			.returningAll()
			.executeTakeFirst();
		if (!taken) return 'claimed';
		await record(db, actor, `payment.${said}`, 'payment', taken);
		if (said === 'declined') await forgetWhoLeft(db, taken);
		await tellThem(db, actor, taken);
		return taken;
	});
}

/** Nobody is paid twice for one thing: a newer offer takes the place of one that was accepted and not claimed yet. */
async function replaceEarlier(db: Db, actor: Actor, offer: OfferRow, person: string) {
	const earlier = await db
		.selectFrom('payment')
		.innerJoin('offer', 'offer.id', 'payment.offer_id')
		.selectAll('payment')
		.where('payment.person_id', '=', person)
		.where('offer.about_kind', '=', offer.about_kind)
		.where('offer.about_id', '=', offer.about_id)
		.where('offer.id', '<>', offer.id)
		.where('payment.answer', '=', 'accepted')
		.execute();
	if (earlier.some(isUnderWay)) return false;
	for (const each of earlier) {
		await db.deleteFrom('payment').where('id', '=', each.id).execute();
		await record(db, actor, 'payment.replaced', 'payment', each);
	}
	return true;
}

/** Whoever did not write it down themselves reads that it was. */
async function tellThem(db: Db, actor: Actor, { id, group_id, person_id }: PaymentRow) {
	if (!person_id || person_id === actor.person) return;
	// the moment makes each of them a letter of its own
	const about = { kind: 'payment', id: `${id} ${now()}` };
	await groups.tellPerson(db, group_id, person_id, { kind: 'payment.recorded', about });
}

function isUnderWay({ claim_sent_at, paid_at }: PaymentRow) {
	return claim_sent_at !== null || paid_at !== null;
}
