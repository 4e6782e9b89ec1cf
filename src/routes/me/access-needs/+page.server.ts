import { allow } from '$lib/server/access';
import { changeNeeds, find, MOST_NEEDS } from '$lib/server/accounts';
import { db } from '$lib/server/db';
import { field, notice, read } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';

const schema = v.object({ needs: field.optionalText(MOST_NEEDS) });

export const load = async ({ locals }) => {
	allow(locals.actor, 'me.use');
	const { access_needs } = await find(db, locals.actor.person);
	return { stored: { needs: access_needs }, most: MOST_NEEDS };
};

export const actions = {
	default: async (event) => {
		const { actor } = event.locals;
		allow(actor, 'me.use');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		await changeNeeds(db, actor, actor.person, form.input.needs);
		notice(event, 'We saved what you need.');
		redirect(303, '/me');
	}
};
