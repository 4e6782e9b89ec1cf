import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import { notice, read } from '$lib/server/http';
import * as studies from '$lib/server/studies';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const study = await studies.bySlug(db, params.study);
	allow(locals.actor, 'study.settings', { study: study.id });
	const { id: _, created_at: __, created_by: ___, ...stored } = study;
	return { stored };
};

const schema = v.object(studies.detailFields);

export const actions: Actions = {
	default: async (event) => {
		const study = await studies.bySlug(db, event.params.study);
		allow(event.locals.actor, 'study.settings', { study: study.id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		await studies.changeStudy(db, event.locals.actor, study, form.input);
		notice(event, 'The settings are saved');
		redirect(303, `/studies/${study.slug}/settings`);
	}
};
