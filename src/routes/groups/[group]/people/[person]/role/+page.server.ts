import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice, refuse } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import { personOf } from '../person';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { person, present, at } = await personOf(locals.actor, params);
	if (!present) redirect(303, at);
	return { at, known_name: person.known_name, role: present.role };
};

const problems = {
	'last organiser': 'Nobody else runs the group. Make somebody else an organiser first',
	nameless: 'An organiser needs a name that the group sees. Ask this person to choose one first',
	'no email':
		'An organiser signs in by email. Ask this person to add an email address on their own page first'
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, group, person, present, at } = await personOf(event.locals.actor, event.params);
		const role = present?.role === 'member' ? 'organiser' : 'member';
		const refused = await groups.setRole(db, actor, group, person.id, role);
		if (refused) return refuse({}, { '': problems[refused] });
		notice(event, role === 'organiser' ? 'They are an organiser now' : 'They are a member now');
		redirect(303, person.id === actor.person ? `/groups/${group.slug}` : at);
	}
};
