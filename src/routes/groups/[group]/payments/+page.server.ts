import { db } from '$lib/server/db';
import * as invitations from '$lib/server/invitations';
import * as payments from '$lib/server/payments';
import type { PageServerLoad } from './$types';
import { keeping } from './at';

export const load: PageServerLoad = async (event) => {
	const { actor, group, at } = await keeping(event);
	const state = payments.readState(event.url.searchParams.get('state'));
	const counts = await payments.counts(db, actor, group);
	const pages = Math.max(1, Math.ceil(counts[state] / payments.EACH));
	const wanted = Number(event.url.searchParams.get('page')) || 1;
	const page = Math.min(pages, Math.max(1, Math.trunc(wanted)));
	const found = await payments.list(db, actor, group, { state, page });
	return {
		at,
		state,
		counts,
		page,
		pages,
		lateBefore: payments.lateBefore(),
		list: found.map(({ payment, about, present, ...each }) => ({
			...each,
			ref: payment.ref,
			pence: payment.pence,
			minutes: payment.minutes,
			answered: payment.answered_at,
			claimed: payment.claim_sent_at,
			paid: payment.paid_at,
			title: about?.title ?? '',
			href: about ? `/groups/${group.slug}${about.path}` : null,
			meeting: about?.kind === 'meeting',
			over: about?.over ?? true,
			person: present
				? `/groups/${group.slug}/people/${invitations.personRef(group.id, present)}`
				: null
		}))
	};
};
