import { allow, type Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice } from '$lib/server/http';
import * as reflections from '$lib/server/reflections';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

type Event = { locals: { actor: Actor | null }; params: { group: string } };

export const load: PageServerLoad = async (event) => {
	await at(event);
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, group } = await at(event);
		await reflections.decline(db, actor, group);
		notice(event, 'We do not ask you about it again');
		redirect(303, `/groups/${group.slug}`);
	}
};

async function at({ locals, params }: Event) {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'group.read', { group: group.id });
	return { actor: locals.actor, group };
}
