import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { field, notice, read, refuse } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'group.people', { group: group.id });
};

const schema = v.object({
	...invitations.inviteFields,
	role: field.choice(['member', 'organiser'], 'Choose what this person will be here')
});

export const actions: Actions = {
	default: async (event) => {
		const group = await groups.bySlug(db, event.params.group);
		allow(event.locals.actor, 'group.people', { group: group.id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const person = invitations.invitee(form.input);
		if (!person) return refuse(form.values, { email: invitations.NO_EMAIL });

		const { role, way } = form.input;
		const invited = await invitations.invite(db, event.locals.actor, {
			to: { group: group.id },
			role,
			way,
			person
		});
		const people = `/groups/${group.slug}/people`;
		if (way === 'print')
			redirect(303, `${people}/${invitations.personRef(group.id, invited.person_id)}/letter`);
		notice(event, 'The invitation is on its way');
		redirect(303, people);
	}
};
