import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as studies from '$lib/server/studies';
import { notice, read, refuse } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { invited } from '../../invited';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	allow(locals.actor, 'installation.run');
	const { id, slug, title, funder, award_number } = await studies.bySlug(db, params.study);
	return {
		at: `/admin/studies/${slug}`,
		study: { slug, title, funder, award_number },
		invited: await invited(id, await invitations.ofStudy(db, id), 'lead')
	};
};

const schema = v.object(invitations.inviteFields);

export const actions: Actions = {
	default: async (event) => {
		allow(event.locals.actor, 'installation.run');
		const study = await studies.bySlug(db, event.params.study);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const person = invitations.invitee(form.input);
		if (!person) return refuse(form.values, { email: invitations.NO_EMAIL });

		const { way } = form.input;
		const made = await invitations.invite(db, event.locals.actor, {
			to: { study: study.id },
			role: 'lead',
			way,
			person
		});
		const at = `/admin/studies/${study.slug}`;
		if (way === 'print')
			redirect(303, `${at}/letters/${invitations.personRef(study.id, made.person_id)}`);
		notice(event, 'The invitation is on its way');
		redirect(303, at);
	}
};
