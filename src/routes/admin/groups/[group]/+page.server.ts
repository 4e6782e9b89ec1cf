import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { read } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import * as v from 'valibot';
import { invite } from '../../../invite';
import { invited } from '../../invited';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	allow(locals.actor, 'installation.run');
	const { id, slug, name, controller } = await groups.bySlug(db, params.group);
	return {
		at: `/admin/groups/${slug}`,
		group: { slug, name, controller },
		invited: await invited(id, await invitations.ofGroup(db, id), 'organiser')
	};
};

const schema = v.object(invitations.inviteFields);

export const actions: Actions = {
	default: async (event) => {
		allow(event.locals.actor, 'installation.run');
		const group = await groups.bySlug(db, event.params.group);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const back = `/admin/groups/${group.slug}`;
		const letter = (person: string) => `${back}/letters/${person}`;
		return invite(event, form, { to: { group: group.id }, role: 'organiser', back, letter });
	}
};
