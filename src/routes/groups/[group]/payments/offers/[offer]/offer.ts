import type { Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as payments from '$lib/server/payments';
import { keeping } from '../../at';

type Event = { locals: { actor: Actor | null }; params: { group: string; offer: string } };

/** The offer of an address, with what it is about, for who runs the group. */
export async function readOffer(event: Event) {
	const { actor, group, at } = await keeping(event);
	const offer = await payments.offerByRef(db, event.params.offer, group);
	const about = (await payments.abouts(db, [offer])).get(offer.about_id);
	const { ref, pence, minutes, made_at, ended_at } = offer;
	const shown = { ref, pence, minutes, made_at, ended_at, title: about?.title ?? '' };
	return { actor, group, at, offer, about, shown, here: `${at}/offers/${ref}` };
}
