import { allow, notFound, type Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice } from '$lib/server/http';
import * as studies from '$lib/server/studies';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { group, partnership } = await at(locals.actor, params);
	return { name: group.name, state: studies.stateOf(partnership) };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, study, partnership } = await at(event.locals.actor, event.params);
		const ended = await studies.endPartnership(db, actor, partnership);
		notice(event, ended ? 'It has ended' : 'This was settled before');
		redirect(303, `/studies/${study.slug}/groups`);
	}
};

async function at(actor: Actor | null, params: { study: string; group: string }) {
	const study = await studies.bySlug(db, params.study);
	allow(actor, 'partnership.ask', { study: study.id });
	const group = await groups.bySlug(db, params.group);
	const partnership = await studies.partnershipOf(db, group.id, study.id);
	return { actor, study, group, partnership: partnership ?? notFound() };
}
