import { allow, may } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as studies from '$lib/server/studies';
import { render } from '$lib/text/markdown';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'group.read', { group: group.id });

	const present = await groups.people(db, group.id);
	const members = present.filter((each) => each.role === 'member');
	const works = (await studies.partnershipsOf(db, group.id)).filter(
		({ partnership }) => studies.stateOf(partnership) === 'accepted'
	);
	return {
		about: group.about,
		controller: group.controller,
		looksIn: group.looks_in,
		phone: group.phone,
		worries: await groups
			.contactsOf(db, group)
			.then(({ name, phone, deputy }) => ({ name, phone, deputy })),
		support: render(group.support),
		organisers: (await groups.organisers(db, group.id)).map((each) => each.shown_name),
		names: members.flatMap((each) => each.shown_name ?? []),
		nameless: members.filter((each) => each.shown_name === null).length,
		teams: await Promise.all(
			works.map(async ({ study }) => ({
				title: study.title,
				href: `/groups/${group.slug}/studies/${study.slug}`,
				names: (await studies.team(db, study.id)).map((each) => each.shown_name)
			}))
		),
		runs: may(locals.actor, 'partnership.answer', { group: group.id })
	};
};
