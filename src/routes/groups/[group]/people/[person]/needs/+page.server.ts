import { MOST_NEEDS } from '$lib/server/accounts';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { field, notice, read } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { personOf } from '../person';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ needs: field.optionalText(MOST_NEEDS) });

export const load: PageServerLoad = async ({ locals, params }) => {
	const { person, present, at } = await personOf(locals.actor, params);
	if (!present) redirect(303, at);
	const { known_name, access_needs } = person;
	return { at, known_name, stored: { needs: access_needs }, most: MOST_NEEDS };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, group, person, present, at } = await personOf(event.locals.actor, event.params);
		if (!present) redirect(303, at);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		await groups.recordNeeds(db, actor, group, person.id, form.input.needs);
		notice(event, 'It is saved, and this person gets a letter that says so');
		redirect(303, at);
	}
};
