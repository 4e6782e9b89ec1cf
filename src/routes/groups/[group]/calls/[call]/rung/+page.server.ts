import { notFound } from '$lib/server/access';
import * as calls from '$lib/server/calls';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice } from '$lib/server/http';
import { wherePressed } from '$lib/where';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	const call = await calls.byKey(db, locals.actor ?? notFound(), group, params.call);
	const { name, number, asked_at, rung_at, page } = call;
	return { name, number, asked_at, rung_at, where: wherePressed(page) };
};

export const actions: Actions = {
	default: async (event) => {
		const actor = event.locals.actor ?? notFound();
		const group = await groups.bySlug(db, event.params.group);
		const call = await calls.byKey(db, actor, group, event.params.call);
		await calls.rung(db, actor, group, call);
		notice(event, 'Marked as rung.');
		redirect(303, `/groups/${group.slug}/calls`);
	}
};
