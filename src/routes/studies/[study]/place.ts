import { allow, notFound, type Action, type Actor } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as studies from '$lib/server/studies';

/** The study that an address names, for whoever may do this there. */
export async function studyOf(actor: Actor | null, params: { study: string }, action: Action) {
	const study = await studies.bySlug(db, params.study);
	allow(actor, action, { study: study.id });
	return { study, actor, here: `/studies/${study.slug}` };
}

/** The contribution to the study that an address names. */
export async function saidOf(
	actor: Actor | null,
	params: { study: string; ref: string },
	action: Action
) {
	const at = await studyOf(actor, params, action);
	const [said] = await contributions.ofRefs(db, at.study.id, [params.ref]);
	if (!said || contributions.readable(at.actor, said) === 'nothing') notFound();
	return { ...at, said, here: `${at.here}/contributions/${said.ref}` };
}
