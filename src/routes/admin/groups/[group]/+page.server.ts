import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice, read, refuse } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { invited } from '../../invited';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	allow(locals.actor, 'installation.run');
	const { id, slug, name, controller } = await groups.bySlug(db, params.group);
	return {
		at: `/admin/groups/${slug}`,
		group: { slug, name, controller },
		invited: await invited(id, await invitations.ofGroup(db, id), 'organiser')
	};
};

const schema = v.object(invitations.inviteFields);

export const actions: Actions = {
	default: async (event) => {
		allow(event.locals.actor, 'installation.run');
		const group = await groups.bySlug(db, event.params.group);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const person = invitations.invitee(form.input);
		if (!person) return refuse(form.values, { email: invitations.NO_EMAIL });

		const { way } = form.input;
		const made = await invitations.invite(db, event.locals.actor, {
			to: { group: group.id },
			role: 'organiser',
			way,
			person
		});
		const at = `/admin/groups/${group.slug}`;
		if (way === 'print')
			redirect(303, `${at}/letters/${invitations.personRef(group.id, made.person_id)}`);
		notice(event, 'The invitation is on its way');
		redirect(303, at);
	}
};
