import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { read } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import * as studies from '$lib/server/studies';
import * as v from 'valibot';
import { invite } from '../../../invite';
import { invited } from '../../invited';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	allow(locals.actor, 'installation.run');
	const { id, slug, title, funder, award_number } = await studies.bySlug(db, params.study);
	return {
		at: `/admin/studies/${slug}`,
		study: { slug, title, funder, award_number },
		invited: await invited(id, await invitations.ofStudy(db, id), 'lead')
	};
};

const schema = v.object(invitations.inviteFields);

export const actions: Actions = {
	default: async (event) => {
		allow(event.locals.actor, 'installation.run');
		const study = await studies.bySlug(db, event.params.study);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const back = `/admin/studies/${study.slug}`;
		const letter = (person: string) => `${back}/letters/${person}`;
		return invite(event, form, { to: { study: study.id }, role: 'lead', back, letter });
	}
};
