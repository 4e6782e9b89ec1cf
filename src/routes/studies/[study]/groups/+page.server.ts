import { allow, may } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as meetings from '$lib/server/meetings';
import * as studies from '$lib/server/studies';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const study = await studies.bySlug(db, params.study);
	allow(locals.actor, 'study.read', { study: study.id });
	const { actor } = locals;
	const partners = await studies.groupsOf(db, study.id);
	const every = partners.map(async ({ partnership, group }) => ({
		id: partnership.id,
		name: group.name,
		href: `/studies/${study.slug}/groups/${group.slug}/end`,
		// only meetings that had the study's own findings: there may be none
		meetings: (await meetings.meetingsOf(db, actor, group)).length
			? `/groups/${group.slug}/meetings`
			: null,
		state: studies.stateOf(partnership),
		asked: partnership.asked_at,
		at: partnership.ended_at ?? partnership.declined_at ?? partnership.accepted_at
	}));
	return {
		every: await Promise.all(every),
		asks: may(locals.actor, 'partnership.ask', { study: study.id })
	};
};
