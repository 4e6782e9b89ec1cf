import { redirect } from '@sveltejs/kit';
import { memberships } from '../which';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { mine } = await memberships(locals.actor);
	const [first, second] = mine;
	if (first && !second) redirect(303, `/groups/${first.slug}/ask`);
	return { groups: mine.map(({ slug, name }) => ({ name, href: `/groups/${slug}/ask` })) };
};
