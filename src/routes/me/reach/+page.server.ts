import { allow } from '$lib/server/access';
import { changeReach, find, reachGap } from '$lib/server/accounts';
import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import { byEmailOnly } from '$lib/server/invitations';
import { reachMissing } from '$lib/text/reach';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';

const schema = v.object(field.reach);

export const load = async ({ locals }) => {
	allow(locals.actor, 'me.use');
	const { email, phone, address, reach, reach_note } = await find(db, locals.actor.person);
	return { stored: { email, phone, address, reach, reach_note } };
};

export const actions = {
	default: async (event) => {
		const { actor } = event.locals;
		allow(actor, 'me.use');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const gap = reachGap(form.input);
		if (gap) return refuse(form.values, { [gap]: reachMissing[gap] });
		if (!form.input.email && byEmailOnly(actor))
			return refuse(form.values, { email: 'Enter an email address: you sign in with it' });
		await changeReach(db, actor, actor.person, form.input);
		notice(event, 'We changed how we reach you.');
		redirect(303, '/me');
	}
};
