import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice, read, refuse } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { personOf } from '../person';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { person, present, at } = await personOf(locals.actor, params);
	if (!present) redirect(303, at);
	const { shown_name } = present;
	return {
		at,
		known_name: person.known_name,
		stored: { show: shown_name ? 'name' : 'none', shown_name }
	};
};

const schema = v.object(groups.nameFields);

export const actions: Actions = {
	default: async (event) => {
		const { actor, group, person, at } = await personOf(event.locals.actor, event.params);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const name = groups.chosenName(form.input);
		if (name === undefined)
			return refuse(form.values, { shown_name: 'Enter a name, or choose to show none' });
		const refused = await groups.rename(db, actor, group, person.id, name);
		if (refused) return refuse(form.values, { shown_name: groups.nameProblems[refused] });
		notice(event, 'The name is changed, on what they said before too. They get a letter');
		redirect(303, at);
	}
};
