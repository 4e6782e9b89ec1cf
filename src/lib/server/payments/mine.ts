import { dayOf } from '#lib/text/dates.ts';
import { allow, notFound, type Actor } from '../access/index.ts';
import type { Day, Db, Instant } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { abouts, type Shown } from './about.ts';
import { memberIsOffered } from './offered.ts';
import { offerByRef } from './offers.ts';
import { stateOf, type State } from './state.ts';
import type { OfferRow, PaymentRow } from './tables.ts';

/** An offer as the person sees it to whom it is made, with what became of it. */
export type Mine = {
	/** of the offer */
	ref: string;
	minutes: number;
	pence: number;
	about: Shown;
	group: { slug: string; name: string };
	/** whom to ring about it */
	help: Awaited<ReturnType<typeof groups.help>>;
	ended: boolean;
	/** null: not answered */
	state: State | null;
	answered_at: Instant | null;
	/** an organiser wrote it down */
	byOrganiser: boolean;
	claim_sent_at: Instant | null;
	paid_at: Instant | null;
	/** it can still be changed: no claim was sent */
	open: boolean;
};

/** What the actor is offered and has not answered, then all that they answered, the newest first. */
export async function mine(db: Db, actor: Actor): Promise<Mine[]> {
	allow(actor, 'me.use');
	const payments = await db
		.selectFrom('payment')
		.selectAll()
		.where('person_id', '=', actor.person)
		.orderBy('answered_at', 'desc')
		.orderBy('id', 'desc')
		.execute();
	const answered = payments.map(({ offer_id }) => offer_id);
	const offers = await db
		.selectFrom('offer')
		.selectAll()
		.where(({ eb, or, and }) =>
			or([
				eb('id', 'in', answered),
				and([eb('ended_at', 'is', null), eb('group_id', 'in', memberships(actor))])
			])
		)
		.orderBy('made_at', 'desc')
		.orderBy('id', 'desc')
		.execute();
	const known = new Map(offers.map((offer) => [offer.id, offer]));
	const taken = takenAlready(payments, known);
	const fresh: OfferRow[] = [];
	for (const offer of offers)
		if (!answered.includes(offer.id) && !taken.has(offer.about_id))
			if (await memberIsOffered(db, actor, offer)) fresh.push(offer);

	const rows = [
		...fresh.map((offer) => ({ offer, payment: null })),
		...payments.flatMap((payment) => {
			const offer = known.get(payment.offer_id);
			return offer ? [{ offer, payment }] : [];
		})
	];
	const all = await shown(db, actor, rows);
	return all.filter(({ state, about }) => state || !about.hidden);
}

/** One of them, by the offer's name in an address. 404 for whom it is not made to. */
export async function mineByRef(db: Db, actor: Actor, ref: string) {
	allow(actor, 'me.use');
	const offer = await offerByRef(db, ref);
	const payment = await db
		.selectFrom('payment')
		.selectAll()
		.where('offer_id', '=', offer.id)
		.where('person_id', '=', actor.person)
		.executeTakeFirst();
	const isOffered = await memberIsOffered(db, actor, offer);
	if (!payment && !isOffered) notFound();
	const [found] = await shown(db, actor, [{ offer, payment: payment ?? null }]);
	if (!found || (!payment && found.about.hidden)) notFound();
	return { offer, mine: found };
}

/**
 * What the actor was paid in this tax year, which begins on 6 April, and since which day: whoever gets
 * benefits or fills in a tax return is asked for it.
 */
export async function paidSince(
	db: Db,
	actor: Actor,
	today: Day
): Promise<{ since: Day; pence: number }> {
	allow(actor, 'me.use');
	const year = Number(today.slice(0, 4)) - (today.slice(5) < '04-06' ? 1 : 0);
	const since = `${year}-04-06` as Day;
	const rows = await db
		.selectFrom('payment')
		.select(['pence', 'paid_at'])
		.where('person_id', '=', actor.person)
		.where('paid_at', 'is not', null)
		.execute();
	const these = rows.filter(({ paid_at }) => paid_at && dayOf(paid_at) >= since);
	return { since, pence: these.reduce((sum, { pence }) => sum + pence, 0) };
}

type Row = { offer: OfferRow; payment: PaymentRow | null };

async function shown(db: Db, actor: Actor, rows: Row[]): Promise<Mine[]> {
	const about = await abouts(
		db,
		rows.map(({ offer }) => offer)
	);
	const of = await groups.list(db, [...new Set(rows.map(({ offer }) => offer.group_id))]);
	const places = new Map(
		await Promise.all(
			of.map(async (group) => [group.id, { group, help: await groups.help(db, group) }] as const)
		)
	);
	return rows.flatMap(({ offer, payment }) => {
		const place = places.get(offer.group_id);
		const what = about.get(offer.about_id);
		if (!place || !what) return [];
		const state = payment && stateOf(payment);
		return [
			{
				...{ ref: offer.ref, minutes: offer.minutes, pence: offer.pence, about: what },
				group: { slug: place.group.slug, name: place.group.name },
				help: place.help,
				ended: offer.ended_at !== null,
				state,
				answered_at: payment?.answered_at ?? null,
				byOrganiser: payment !== null && payment.recorded_by !== actor.person,
				claim_sent_at: payment?.claim_sent_at ?? null,
				paid_at: payment?.paid_at ?? null,
				open: !state || ['accepted', 'declined'].includes(state)
			}
		];
	});
}

/** What a claim was sent for: a newer offer about the same is not made to who has that. */
function takenAlready(payments: PaymentRow[], offers: Map<string, OfferRow>): Set<string> {
	const claimed = payments.filter((each) => ['claimed', 'paid'].includes(stateOf(each)));
	return new Set(claimed.flatMap(({ offer_id }) => offers.get(offer_id)?.about_id ?? []));
}

function memberships({ groups }: Actor) {
	return Object.keys(groups).filter((group) => groups[group] === 'member');
}
