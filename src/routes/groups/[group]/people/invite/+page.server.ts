import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { field, read } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import * as v from 'valibot';
import { invite } from '../../../../invite';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'group.people', { group: group.id });
};

const schema = v.object({
	...invitations.inviteFields,
	role: field.choice(['member', 'organiser'], 'Choose what this person will be here')
});

export const actions: Actions = {
	default: async (event) => {
		const group = await groups.bySlug(db, event.params.group);
		allow(event.locals.actor, 'group.people', { group: group.id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const back = `/groups/${group.slug}/people`;
		const letter = (person: string) => `${back}/${person}/letter`;
		return invite(event, form, { to: { group: group.id }, role: form.input.role, back, letter });
	}
};
