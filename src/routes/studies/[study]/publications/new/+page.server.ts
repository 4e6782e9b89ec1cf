import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as publications from '$lib/server/publications';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { studyOf } from '../../place';
import { choices, problems, publicationOf, schema } from '../publication';
import type { Actions, PageServerLoad } from './$types';

const withBox = v.object({ ...schema.entries, box: field.unseen() });

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study } = await studyOf(locals.actor, params, 'publication.tell');
	return { outcomes: await choices(study) };
};

export const actions: Actions = {
	default: async ({ locals, params, request, cookies, url }) => {
		const { study, actor, here } = await studyOf(locals.actor, params, 'publication.tell');
		const form = await read(request, withBox);
		if (!form.ok) return form.refused;
		const { box, ...typed } = form.input;
		const input = await publicationOf(study, typed);
		const made = await publications.draft(db, actor, study, input, box);
		if (typeof made === 'string') return refuse(form.values, problems[made]);
		notice({ cookies, url }, 'The draft is saved');
		redirect(303, `${here}/publications/${made.number}`);
	}
};
