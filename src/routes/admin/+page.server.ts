import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as studies from '$lib/server/studies';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	allow(locals.actor, 'installation.run');
	return {
		groups: (await groups.all(db)).map(({ slug, name }) => ({ slug, name })),
		studies: (await studies.all(db)).map(({ slug, title }) => ({ slug, title }))
	};
};
