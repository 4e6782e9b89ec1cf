import { allow, notFound } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as studies from '$lib/server/studies';

type Event = { locals: App.Locals; params: { group: string; ref: string } };

/** The point that an address means, for whoever may say what came of it. 404 where there is nothing to do. */
export async function readAction({ locals, params }: Event) {
	const group = await groups.bySlug(db, params.group);
	const point = await contributions.byRef(db, group.id, params.ref);
	allow(locals.actor, 'action.do', { group: group.id, study: point.study_id });
	const words = contributions.readable(locals.actor, point) === 'words';
	if (!words || point.point_kind !== 'action') notFound();
	return { actor: locals.actor, group, point };
}

/** The list it stands on: a researcher reads what the team is to do on the study's own desk. */
export async function leadsBack({ actor, group, point }: Awaited<ReturnType<typeof readAction>>) {
	if (actor.groups[group.id] || !point.study_id) return `/groups/${group.slug}/actions`;
	return `/studies/${(await studies.find(db, point.study_id)).slug}`;
}
