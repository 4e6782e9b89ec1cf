import { may, notFound } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as meetings from '$lib/server/meetings';
import { today } from '$lib/text/dates';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	const known = await meetings.meetingsOf(db, locals.actor ?? notFound(), group);
	// a researcher without an item in any meeting does not learn whether the group has any
	if (!known.length && !may(locals.actor, 'group.read', { group: group.id })) notFound();

	return {
		coming: known.filter((meeting) => meeting.on_day >= today()).toReversed(),
		past: known.filter((meeting) => meeting.on_day < today()),
		mayPlan: may(locals.actor, 'meeting.plan', { group: group.id })
	};
};
