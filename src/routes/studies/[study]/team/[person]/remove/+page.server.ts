import { db } from '$lib/server/db';
import { notice, refuse } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import { redirect } from '@sveltejs/kit';
import { personOf } from '../person';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { present, back } = await personOf(locals.actor, params);
	if (!present) redirect(303, back.href);
	return { name: present.shown_name, back };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, study, person, back } = await personOf(event.locals.actor, event.params);
		const refused = await invitations.removeFromStudy(db, actor, study, person.id);
		if (refused)
			return refuse({}, { '': 'Nobody else leads the study. Invite another lead first' });
		notice(event, 'They are no longer on the team');
		redirect(303, person.id === actor.person ? '/' : back.href);
	}
};
