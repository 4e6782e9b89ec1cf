import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as invitations from '$lib/server/invitations';
import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params }) => {
	const invitation = await invitations.byToken(db, params.token);
	if (!invitation) error(404, 'unknown');
	const { group, study } = await invitations.whereOf(db, invitation);
	return {
		at: `/join/${params.token}`,
		role: invitation.role,
		place: group?.name ?? study?.title ?? '',
		group: group && { about: group.about, controller: group.controller, looksIn: group.looks_in },
		study: study && { title: study.title, controller: study.controller },
		help: group && (await groups.help(db, group))
	};
};
