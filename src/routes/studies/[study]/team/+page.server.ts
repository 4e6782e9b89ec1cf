import * as accounts from '$lib/server/accounts';
import { allow, may } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as invitations from '$lib/server/invitations';
import * as studies from '$lib/server/studies';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const study = await studies.bySlug(db, params.study);
	allow(locals.actor, 'study.read', { study: study.id });

	const leads = may(locals.actor, 'study.team', { study: study.id });
	const team = await studies.team(db, study.id);
	const here = new Set(team.map((each) => each.person_id));
	const waiting = leads
		? invitations
				.pending(await invitations.ofStudy(db, study.id))
				.filter((each) => !here.has(each.person_id))
		: [];
	const names = await accounts.names(
		db,
		waiting.map((each) => each.person_id)
	);
	const at = (person: string) =>
		`/studies/${study.slug}/team/${invitations.personRef(study.id, person)}`;
	return {
		leads,
		team: team.map(({ person_id, shown_name, role }) => ({
			shown_name,
			role,
			href: at(person_id)
		})),
		waiting: waiting.map((each) => ({
			name: names.get(each.person_id) ?? '',
			role: each.role,
			state: invitations.stateOf(each),
			until: each.expires_at,
			href: at(each.person_id)
		}))
	};
};
