import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as studies from '$lib/server/studies';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** The findings are listed on the study's desk. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const study = await studies.bySlug(db, params.study);
	allow(locals.actor, 'study.read', { study: study.id });
	redirect(303, `/studies/${study.slug}`);
};
