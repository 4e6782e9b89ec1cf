import { allow, notFound, type Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as studies from '$lib/server/studies';

/** The newest partnership of the group and the study in the address, for an organiser. */
export async function partnershipAt(actor: Actor | null, params: { group: string; study: string }) {
	const group = await groups.bySlug(db, params.group);
	allow(actor, 'partnership.answer', { group: group.id });
	const study = await studies.bySlug(db, params.study);
	const partnership = await studies.partnershipOf(db, group.id, study.id);
	if (!partnership) notFound();
	return {
		actor,
		partnership,
		state: studies.stateOf(partnership),
		title: study.title,
		message: partnership.message,
		back: `/groups/${group.slug}/partnerships`
	};
}
