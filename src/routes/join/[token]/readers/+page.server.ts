import { openAt } from '../joining';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	await openAt(params.token, locals.actor);
};
