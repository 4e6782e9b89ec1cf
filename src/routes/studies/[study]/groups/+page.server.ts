import { allow, may } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as studies from '$lib/server/studies';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const study = await studies.bySlug(db, params.study);
	allow(locals.actor, 'study.read', { study: study.id });
	const every = (await studies.groupsOf(db, study.id)).map(({ partnership, group }) => ({
		id: partnership.id,
		name: group.name,
		href: `/studies/${study.slug}/groups/${group.slug}/end`,
		state: studies.stateOf(partnership),
		asked: partnership.asked_at,
		at: partnership.ended_at ?? partnership.declined_at ?? partnership.accepted_at
	}));
	return { every, asks: may(locals.actor, 'partnership.ask', { study: study.id }) };
};
