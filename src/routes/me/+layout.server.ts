import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import type { LayoutServerLoad } from './$types';

/** Whom to ring, on a person's own pages too: the organiser of their group, or of the first by name. */
export const load: LayoutServerLoad = async ({ locals }) => ({
	help: await groups.helpAmong(db, Object.keys(locals.actor?.groups ?? {}))
});
