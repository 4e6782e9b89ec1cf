import * as accounts from '$lib/server/accounts';
import { allow, type Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as invitations from '$lib/server/invitations';
import * as studies from '$lib/server/studies';

/** The person of the address, on the team or invited to it, for the study's lead. */
export async function personOf(actor: Actor | null, params: { study: string; person: string }) {
	const study = await studies.bySlug(db, params.study);
	allow(actor, 'study.team', { study: study.id });
	const id = await invitations.personAt(db, { study: study.id }, params.person);
	const every = await invitations.ofStudy(db, study.id);
	return {
		actor,
		study,
		person: await accounts.find(db, id),
		present: (await studies.team(db, study.id)).find((each) => each.person_id === id),
		invitation: every.find((each) => each.person_id === id),
		back: { href: `/studies/${study.slug}/team`, label: 'Team' }
	};
}
