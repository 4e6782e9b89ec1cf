import { publicationAt, shown } from '../publication';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) =>
	shown(await publicationAt(locals.actor, params));
