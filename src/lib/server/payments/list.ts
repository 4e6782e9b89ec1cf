import * as accounts from '../accounts/index.ts';
import { allow, type Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as meetings from '../meetings/index.ts';
import { abouts, type Shown } from './about.ts';
import { offersOf } from './offers.ts';
import { stateOf, states, type State } from './state.ts';
import type { OfferRow, PaymentRow } from './tables.ts';

/** So many stand on a page. */
export const EACH = 50;

/** A payment as the group's organisers see it. */
export type Listed = {
	payment: PaymentRow;
	state: State;
	/** the name that organisers know; null for somebody who left the service */
	name: string | null;
	/** id of the person, while they belong to the group */
	present: string | null;
	/** who wrote the answer down, where it was not that person */
	recordedBy: string | null;
	claimedBy: string | null;
	paidBy: string | null;
	about: Shown | null;
	/** that they answered the finding, or came to the meeting, as far as is written down */
	tookPart: boolean;
};

/** How many there are in each state; of one offer, or of all. */
export async function counts(
	db: Db,
	actor: Actor,
	group: { id: string },
	offer?: string
): Promise<Record<State, number>> {
	allow(actor, 'payment.keep', { group: group.id });
	const [accepted, claimed, paid, declined] = await Promise.all(
		states.map(async (state) => {
			const found = await inState(db, group, state, offer)
				.select(({ fn }) => fn.countAll().as('number'))
				.executeTakeFirst();
			return Number(found?.number ?? 0);
		})
	);
	return {
		accepted: accepted ?? 0,
		claimed: claimed ?? 0,
		paid: paid ?? 0,
		declined: declined ?? 0
	};
}

/** A page of those in one state: what waits longest first, what is over newest first; of one offer, or of all. */
export async function list(
	db: Db,
	actor: Actor,
	group: { id: string },
	{ state, page, offer }: { state: State; page: number; offer?: string }
): Promise<Listed[]> {
	allow(actor, 'payment.keep', { group: group.id });
	const by = { accepted: 'answered_at', claimed: 'claim_sent_at', paid: 'paid_at' } as const;
	const waits = state === 'accepted' || state === 'claimed';
	const rows = await inState(db, group, state, offer)
		.selectAll()
		.orderBy(state === 'declined' ? 'answered_at' : by[state], waits ? 'asc' : 'desc')
		.orderBy('id')
		.limit(EACH)
		.offset((page - 1) * EACH)
		.execute();
	return shown(db, group, rows);
}

/** One payment as its organisers see it. */
export async function listed(db: Db, actor: Actor, payment: PaymentRow): Promise<Listed> {
	allow(actor, 'payment.keep', { group: payment.group_id });
	const [found] = await shown(db, { id: payment.group_id }, [payment]);
	if (!found) throw new Error('a payment that is not there');
	return found;
}

/** The payments of a group in one state, to be selected from. */
export function inState(db: Db, group: { id: string }, state: State, offer?: string) {
	const every = db.selectFrom('payment').where('group_id', '=', group.id);
	const all = offer ? every.where('offer_id', '=', offer) : every;
	if (state === 'declined') return all.where('answer', '=', 'declined');
	const accepted = all.where('answer', '=', 'accepted');
	if (state === 'paid') return accepted.where('paid_at', 'is not', null);
	const owed = accepted.where('paid_at', 'is', null);
	return owed.where('claim_sent_at', state === 'claimed' ? 'is not' : 'is', null);
}

/** The state named in an address; what waits for the organiser where none is. */
export function readState(name: string | null): State {
	return states.find((each) => each === name) ?? 'accepted';
}

async function shown(db: Db, group: { id: string }, rows: PaymentRow[]): Promise<Listed[]> {
	const wanted = new Set(rows.map(({ offer_id }) => offer_id));
	const offers = (await offersOf(db, group)).filter(({ id }) => wanted.has(id));
	const known = new Map(offers.map((offer) => [offer.id, offer]));
	const about = await abouts(db, offers);
	const took = await tookPart(db, offers);
	const people = rows.flatMap((row) => [
		...[row.person_id, row.recorded_by, row.claim_sent_by, row.paid_by].filter((id) => id !== null)
	]);
	const names = await accounts.names(db, [...new Set(people)]);
	const here = new Set((await groups.people(db, group.id)).map(({ person_id }) => person_id));
	const named = (id: string | null) => (id && names.get(id)) ?? null;

	return rows.map((payment) => {
		const { person_id, recorded_by, offer_id } = payment;
		const offer = known.get(offer_id);
		return {
			payment,
			state: stateOf(payment),
			name: named(person_id),
			present: person_id && here.has(person_id) ? person_id : null,
			recordedBy: recorded_by === person_id ? null : named(recorded_by),
			claimedBy: named(payment.claim_sent_by),
			paidBy: named(payment.paid_by),
			about: (offer && about.get(offer.about_id)) ?? null,
			tookPart: took.has(`${offer?.about_id} ${person_id}`)
		};
	});
}

/** Who took part in what those offers are about: `<thread or meeting> <person>`. */
async function tookPart(db: Db, offers: OfferRow[]): Promise<Set<string>> {
	const of = (kind: OfferRow['about_kind']) =>
		offers.filter(({ about_kind }) => about_kind === kind).map(({ about_id }) => about_id);
	const gave = await contributions.answerers(db, of('thread'));
	const came = await meetings.cameTo(db, of('meeting'));
	return new Set([
		...gave.map(({ thread, person }) => `${thread} ${person}`),
		...came.map(({ meeting, person }) => `${meeting} ${person}`)
	]);
}
