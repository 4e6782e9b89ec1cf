import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as studies from '$lib/server/studies';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'partnership.answer', { group: group.id });

	const every = (await studies.partnershipsOf(db, group.id)).map(({ partnership, study }) => ({
		title: study.title,
		slug: study.slug,
		about: study.about,
		funder: study.funder,
		message: partnership.message,
		state: studies.stateOf(partnership),
		at:
			partnership.ended_at ??
			partnership.declined_at ??
			partnership.accepted_at ??
			partnership.asked_at
	}));
	return {
		asked: every.filter((each) => each.state === 'asked'),
		works: every.filter((each) => each.state === 'accepted'),
		past: every.filter((each) => each.state === 'declined' || each.state === 'ended')
	};
};
