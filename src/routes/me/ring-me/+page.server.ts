import * as calls from '$lib/server/calls';
import { db } from '$lib/server/db';
import { field, read } from '$lib/server/http';
import { pathOf } from '$lib/where';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { memberships } from '../which';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ page: field.unseen(1000) });

export const load: PageServerLoad = async ({ locals, url }) => {
	const { mine } = await memberships(locals.actor);
	const page = pathOf(url.searchParams.get('page'));
	const [first, second] = mine;
	if (first && !second) redirect(303, ringIn(first, page));
	return {
		page: page ?? '/me',
		groups: mine.map((group) => ({ name: group.name, href: ringIn(group, page) }))
	};
};

export const actions: Actions = {
	// one press, where it is clear whom to ask; else the page asks which group
	default: async ({ locals, request }) => {
		const { actor, mine } = await memberships(locals.actor);
		const form = await read(request, schema);
		const page = form.ok ? pathOf(form.input.page) : null;
		const [first, second] = mine;
		if (!first || second) redirect(303, `/me/ring-me${query(page)}`);
		await calls.ask(db, actor.person, first, { page: page ?? '/me' });
		redirect(303, ringIn(first, page));
	}
};

function ringIn({ slug }: { slug: string }, page: string | null) {
	return `/groups/${slug}/ring-me${query(page)}`;
}

function query(page: string | null) {
	return page ? `?page=${encodeURIComponent(page)}` : '';
}
