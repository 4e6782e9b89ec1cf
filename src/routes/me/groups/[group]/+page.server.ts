import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice, read, refuse } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'group.read', { group: group.id });
	const { person } = locals.actor;
	const me = (await groups.people(db, group.id)).find((each) => each.person_id === person);
	return {
		group: { slug: group.slug, name: group.name },
		help: await groups.help(db, group),
		role: me?.role,
		shown: me?.shown_name ?? null,
		stored: { show: me?.shown_name ? 'name' : 'none', shown_name: me?.shown_name }
	};
};

const schema = v.object(groups.nameFields);

export const actions: Actions = {
	default: async (event) => {
		const group = await groups.bySlug(db, event.params.group);
		allow(event.locals.actor, 'group.read', { group: group.id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const name = groups.chosenName(form.input);
		if (name === undefined)
			return refuse(form.values, { shown_name: 'Enter a name, or choose to show none' });

		const { actor } = event.locals;
		const refused = await groups.rename(db, actor, group, actor.person, name);
		if (refused) return refuse(form.values, { shown_name: groups.nameProblems[refused] });
		notice(event, 'Your name is changed, on what you said before too');
		redirect(303, `/me/groups/${group.slug}`);
	}
};
