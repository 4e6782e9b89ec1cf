import { notFound } from '$lib/server/access';
import * as arrivals from '$lib/server/arrivals';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { name, channel, came_on, done_at, ref } = (await at(event)).arrival;
	return { name, channel, came_on, done_at, ref };
};

/** One button: off the desk, or back on it where it was taken off before. */
export const actions: Actions = {
	default: async (event) => {
		const { actor, group, arrival } = await at(event);
		const typed = (await event.request.formData()).get('typed') !== 'no';
		await arrivals[typed ? 'done' : 'undone'](db, actor, arrival);
		notice(event, typed ? 'It is off the desk' : 'It is on the desk again');
		redirect(303, `/groups/${group.slug}/desk`);
	}
};

async function at({ locals, params }: RequestEvent | Parameters<PageServerLoad>[0]) {
	const group = await groups.bySlug(db, params.group);
	const actor = locals.actor ?? notFound();
	return { actor, group, arrival: await arrivals.byRef(db, actor, group, params.arrival) };
}
