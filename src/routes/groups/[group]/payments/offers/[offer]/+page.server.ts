import { db } from '$lib/server/db';
import * as payments from '$lib/server/payments';
import type { PageServerLoad } from './$types';
import { readOffer } from './offer';

export const load: PageServerLoad = async (event) => {
	const { actor, group, at, offer, about, shown, here } = await readOffer(event);
	return {
		at,
		here,
		offer: shown,
		href: about ? `/groups/${group.slug}${about.path}` : null,
		counts: await payments.counts(db, actor, group, offer.id)
	};
};
