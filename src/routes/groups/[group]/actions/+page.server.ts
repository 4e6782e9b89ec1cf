import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as meetings from '$lib/server/meetings';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'group.read', { group: group.id });
	const all = await meetings.actions(db, locals.actor, { group: group.id });
	return {
		open: all.filter((action) => !action.done_at),
		done: all.filter((action) => action.done_at)
	};
};
