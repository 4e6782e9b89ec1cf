import { organises, type Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import { memberIsOffered } from './offered.ts';
import { standingOffer, type About } from './offers.ts';
import { stateOf, type State } from './state.ts';
import type { OfferRow } from './tables.ts';

/** What stands on the page of a finding or a meeting. */
export type OnPage = {
	ref: string;
	minutes: number;
	pence: number;
	/** what this member said to it, and how far that is; null before */
	mine: State | null;
	/** the reader runs the group: nothing to answer */
	organises: boolean;
};

/**
 * What is offered for that, to whoever reads its page: to members with their answer, to organisers as
 * what they offer. Null for all others, and where nothing is offered. What somebody accepted is shown
 * after the offer has ended too.
 */
export async function onPage(
	db: Db,
	actor: Actor | null,
	group: { id: string },
	about: About
): Promise<OnPage | null> {
	if (!actor?.groups[group.id]) return null;
	const offer = await standingOffer(db, about);
	if (organises(actor, group.id)) return offer && { ...amount(offer), mine: null, organises: true };

	const mine = await mineAbout(db, actor, about);
	const here = offer && mine.find(({ offer_id }) => offer_id === offer.id);
	const kept = mine.find((each) => stateOf(each) !== 'declined');
	const shown = here ?? kept;
	if (shown && (!offer || stateOf(shown) !== 'accepted' || here))
		return {
			...{ ref: shown.offer_ref, minutes: shown.minutes, pence: shown.pence },
			...{ mine: stateOf(shown), organises: false }
		};
	if (!offer || !(await memberIsOffered(db, actor, offer))) return null;
	return { ...amount(offer), mine: null, organises: false };
}

function mineAbout(db: Db, actor: Actor, about: About) {
	return db
		.selectFrom('payment')
		.innerJoin('offer', 'offer.id', 'payment.offer_id')
		.selectAll('payment')
		.select('offer.ref as offer_ref')
		.where('payment.person_id', '=', actor.person)
		.where('offer.about_kind', '=', about.kind)
		.where('offer.about_id', '=', about.id)
		.orderBy('payment.answered_at', 'desc')
		.execute();
}

function amount({ ref, minutes, pence }: OfferRow) {
	return { ref, minutes, pence };
}
