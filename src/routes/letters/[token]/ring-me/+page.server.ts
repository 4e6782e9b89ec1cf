import * as calls from '$lib/server/calls';
import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { heldLetter } from '../letter';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ number: field.optionalText(50) });

export const load: PageServerLoad = async ({ params }) => {
	const held = await heldLetter(params.token);
	return { from: held?.role ? held.group.discreet_name : null };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const held = await heldLetter(event.params.token);
		if (held?.role) {
			const { person, group, kind } = held;
			const { number } = form.input;
			const asked = await calls.ask(db, person, group, { page: kind, number: number || null });
			if (asked === 'no number')
				return refuse(form.values, { number: 'Write the number that we should ring' });
			notice(event, 'Thank you. Somebody will ring you.');
		}
		redirect(303, event.url.pathname);
	}
};
