import * as accounts from '$lib/server/accounts';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { read, refuse } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { openAt } from '../joining';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const invitation = await openAt(params.token);
	const { reach } = invitations.progressOf(invitation);
	const { email, phone, address, reach_note } = await accounts.find(db, invitation.person_id);
	return { stored: reach ?? { reach: '', email, phone, address, reach_note } };
};

const schema = v.object(groups.reachFields);

export const actions: Actions = {
	default: async ({ params, request }) => {
		const invitation = await openAt(params.token);
		const form = await read(request, schema);
		if (!form.ok) return form.refused;
		const gap = accounts.reachGap(form.input);
		if (gap) return refuse(form.values, { [gap]: groups.reachGaps[form.input.reach] });

		await invitations.saveProgress(db, invitation, { reach: form.input });
		redirect(303, `/join/${params.token}/permissions`);
	}
};
