import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { field, notice, read, refuse } from '$lib/server/http';
import { leave } from '$lib/server/leaving';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'group.read', { group: group.id });
	return {
		group: { slug: group.slug, name: group.name },
		help: await groups.help(db, group)
	};
};

const schema = v.object({
	words: field.choice(['keep', 'take'], 'Choose what happens to what you said')
});

export const actions: Actions = {
	default: async (event) => {
		const group = await groups.bySlug(db, event.params.group);
		allow(event.locals.actor, 'group.read', { group: group.id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { words } = form.input;
		if (await leave(db, event.locals.actor, group, words))
			return refuse(form.values, {
				'': 'Nobody else runs the group. Make somebody else an organiser first'
			});
		notice(
			event,
			words === 'take'
				? 'You have left the group. What you said there is erased'
				: 'You have left the group'
		);
		redirect(303, '/me');
	}
};
