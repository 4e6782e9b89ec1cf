import { db } from '$lib/server/db';
import { notice, read } from '$lib/server/http';
import * as publications from '$lib/server/publications';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { link, publicationAt, shown } from '../../publication';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ link });

export const load: PageServerLoad = async ({ locals, params }) =>
	shown(await publicationAt(locals.actor, params));

export const actions: Actions = {
	default: async (event) => {
		const at = await publicationAt(event.locals.actor, event.params);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		await publications.changeLink(db, at.actor, at.publication, form.input.link);
		notice(event, 'The link is changed');
		redirect(303, at.here);
	}
};
