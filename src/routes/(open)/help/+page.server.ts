import { settings } from '$lib/server/app';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';

export const load = async ({ locals }) => ({
	contact: settings.contact,
	help: await groups.helpAmong(db, Object.keys(locals.actor?.groups ?? {}))
});
