import { allow, may, notFound } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as exports from '$lib/server/exports';
import * as groups from '$lib/server/groups';
import * as studies from '$lib/server/studies';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'group.read', { group: group.id });
	const study = await studies.bySlug(db, params.study);
	if (!(await studies.wasPartner(db, group.id, study.id))) notFound();

	const { id, created_at: _, created_by: __, slug: ___, ...shown } = study;
	const team = await studies.teamNames(db, id);
	const keys = may(locals.actor, 'key.read-log', { group: group.id })
		? await exports.keyFiles(db, study)
		: null;
	return {
		keys:
			keys?.map(({ number, reason, taken_at, taken_by }) => ({
				...{ number, reason, taken_at, by: team.get(taken_by) ?? 'someone of the team' }
			})) ?? null,
		study: shown,
		works: await studies.isPartner(db, group.id, id),
		team: (await studies.team(db, id)).map(({ shown_name, role }) => ({ shown_name, role }))
	};
};
