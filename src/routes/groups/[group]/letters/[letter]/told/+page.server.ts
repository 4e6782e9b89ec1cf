import { notFound } from '$lib/server/access';
import { db } from '$lib/server/db';
import { letterFor } from '$lib/server/desk';
import * as groups from '$lib/server/groups';
import { notice } from '$lib/server/http';
import * as mail from '$lib/server/mail';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	const { name, key } = await letterFor(db, locals.actor ?? notFound(), group, params.letter);
	return { name, key };
};

export const actions: Actions = {
	default: async (event) => {
		const actor = event.locals.actor ?? notFound();
		const group = await groups.bySlug(db, event.params.group);
		const { letter } = await letterFor(db, actor, group, event.params.letter);
		await mail.passedOn(db, actor, group.id, letter.id);
		notice(event, 'Marked as told.');
		redirect(303, `/groups/${group.slug}/letters`);
	}
};
