import { allow, notFound } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as studies from '$lib/server/studies';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'group.read', { group: group.id });
	const study = await studies.bySlug(db, params.study);
	if (!(await studies.wasPartner(db, group.id, study.id))) notFound();

	const { id, created_at: _, created_by: __, slug: ___, ...shown } = study;
	return {
		study: shown,
		works: await studies.isPartner(db, group.id, id),
		team: (await studies.team(db, id)).map(({ shown_name, role }) => ({ shown_name, role }))
	};
};
