import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice, read, refuse } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	allow(locals.actor, 'installation.run');
};

const schema = v.object({ ...groups.detailFields, slug: groups.slugField });

export const actions: Actions = {
	default: async (event) => {
		allow(event.locals.actor, 'installation.run');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const slug = groups.chosenSlug(form.input.slug, form.input.name);
		if (!slug) return refuse(form.values, { slug: groups.slugProblems.wrong });

		const deputy_name = form.input.deputy_name || null;
		const made = await groups.makeGroup(db, event.locals.actor, {
			...form.input,
			deputy_name,
			slug
		});
		if (made === 'taken')
			return refuse({ ...form.values, slug }, { slug: groups.slugProblems.taken });
		notice(event, 'The group is made. Invite its first organiser');
		redirect(303, `/admin/groups/${made.slug}`);
	}
};
