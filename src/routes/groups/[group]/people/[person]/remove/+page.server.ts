import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import { remove } from '$lib/server/leaving';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { personOf } from '../person';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	words: field.choice(['keep', 'take'], 'Choose what happens to what they said')
});

export const load: PageServerLoad = async ({ locals, params }) => {
	const { person, present, at } = await personOf(locals.actor, params);
	if (!present) redirect(303, at);
	return { at, known_name: person.known_name };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, group, person } = await personOf(event.locals.actor, event.params);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { words } = form.input;
		if (await remove(db, actor, group, person.id, words))
			return refuse(form.values, {
				'': 'Nobody else runs the group. Make somebody else an organiser first'
			});
		notice(
			event,
			words === 'take'
				? 'They are no longer in the group. What they said there is erased'
				: 'They are no longer in the group'
		);
		redirect(303, person.id === actor.person ? '/' : `/groups/${group.slug}/people`);
	}
};
