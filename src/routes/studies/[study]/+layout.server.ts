import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as studies from '$lib/server/studies';
import type { LayoutServerLoad } from './$types';
import { parts } from './parts';

/** Everything under a study is its team's. Each page asks the policy for itself. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
	const study = await studies.bySlug(db, params.study);
	allow(locals.actor, 'study.read', { study: study.id });
	return {
		study: { slug: study.slug, title: study.title },
		navigation: { label: study.title, parts: parts(`/studies/${study.slug}`) }
	};
};
