import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import * as studies from '$lib/server/studies';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const study = await studies.bySlug(db, params.study);
	allow(locals.actor, 'study.team', { study: study.id });
};

const schema = v.object({
	...invitations.inviteFields,
	role: field.choice(['researcher', 'lead'], 'Choose what this person will be here')
});

export const actions: Actions = {
	default: async (event) => {
		const study = await studies.bySlug(db, event.params.study);
		allow(event.locals.actor, 'study.team', { study: study.id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const person = invitations.invitee(form.input);
		if (!person) return refuse(form.values, { email: invitations.NO_EMAIL });

		const { role, way } = form.input;
		const to = { study: study.id };
		const made = await invitations.invite(db, event.locals.actor, { to, role, way, person });
		const team = `/studies/${study.slug}/team`;
		if (way === 'print')
			redirect(303, `${team}/${invitations.personRef(study.id, made.person_id)}/letter`);
		notice(event, 'The invitation is on its way');
		redirect(303, team);
	}
};
