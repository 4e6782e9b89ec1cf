import * as accounts from '$lib/server/accounts';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { read, refuse } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { openAt, problems } from '../joining';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const invitation = await openAt(params.token, locals.actor);
	const { reach } = invitations.progressOf(invitation);
	const { email, phone, address, reach_note } = await accounts.find(db, invitation.person_id);
	return { stored: reach ?? { reach: '', email, phone, address, reach_note } };
};

const schema = v.object(groups.reachFields);

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const invitation = await openAt(params.token, locals.actor);
		const form = await read(request, schema);
		if (!form.ok) return form.refused;
		const gap = accounts.reachGap(form.input);
		if (gap) return refuse(form.values, { [gap]: groups.reachGaps[form.input.reach] });
		if (!form.input.email && (await invitations.needsEmail(db, invitation)))
			return refuse(form.values, problems['no email']);

		await invitations.saveProgress(db, invitation, { reach: form.input });
		redirect(303, `/join/${params.token}/permissions`);
	}
};
