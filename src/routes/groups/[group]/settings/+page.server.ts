import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { field, notice, read } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'group.settings', { group: group.id });
	const { id: _, created_at: __, created_by: ___, lets_in_at_once_since, ...stored } = group;
	return { stored: { ...stored, lets_in_at_once: lets_in_at_once_since ? 'yes' : '' } };
};

const schema = v.object({ ...groups.detailFields, lets_in_at_once: field.ticked() });

export const actions: Actions = {
	default: async (event) => {
		const group = await groups.bySlug(db, event.params.group);
		allow(event.locals.actor, 'group.settings', { group: group.id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const deputy_name = form.input.deputy_name || null;
		await groups.changeGroup(db, event.locals.actor, group, { ...form.input, deputy_name });
		notice(event, 'The settings are saved');
		redirect(303, `/groups/${group.slug}/settings`);
	}
};
