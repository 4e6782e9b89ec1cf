import { notFound } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as worries from '$lib/server/worries';
import type { PageServerLoad } from './$types';
import { namesFor } from './worry';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor } = locals;
	const group = await groups.bySlug(db, params.group);
	const all = await worries.list(db, actor, group.id);
	const name = await namesFor(
		actor ?? notFound(),
		group.id,
		all.map(({ worry }) => worry.raised_by)
	);
	const { chosen } = await groups.contactsOf(db, group);
	const shown = all.map(({ worry }) => ({
		href: `/groups/${group.slug}/worries/${worry.ref}`,
		by: name(worry.raised_by),
		at: worry.raised_at,
		seenAt: worry.acknowledged_at,
		lookBy: worry.look_by,
		closedAt: worry.closed_at
	}));
	return {
		chosen,
		open: shown.filter(({ closedAt }) => !closedAt),
		closed: shown.filter(({ closedAt }) => closedAt)
	};
};
