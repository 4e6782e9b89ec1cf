import { notFound } from '$lib/server/access';
import * as calls from '$lib/server/calls';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { wherePressed } from '$lib/where';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	const all = await calls.list(db, locals.actor ?? notFound(), group);
	const shown = all.map(({ id: _, page, ...call }) => ({
		...call,
		href: page.startsWith('/') ? page : null,
		where: wherePressed(page)
	}));
	return {
		open: shown.filter(({ rung_at }) => !rung_at),
		done: shown.filter(({ rung_at }) => rung_at)
	};
};
