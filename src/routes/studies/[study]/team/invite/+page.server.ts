import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { field, read } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import * as studies from '$lib/server/studies';
import * as v from 'valibot';
import { invite } from '../../../../invite';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const study = await studies.bySlug(db, params.study);
	allow(locals.actor, 'study.team', { study: study.id });
};

const schema = v.object({
	...invitations.inviteFields,
	role: field.choice(['researcher', 'lead'], 'Choose what this person will be here')
});

export const actions: Actions = {
	default: async (event) => {
		const study = await studies.bySlug(db, event.params.study);
		allow(event.locals.actor, 'study.team', { study: study.id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const back = `/studies/${study.slug}/team`;
		const letter = (person: string) => `${back}/${person}/letter`;
		return invite(event, form, { to: { study: study.id }, role: form.input.role, back, letter });
	}
};
