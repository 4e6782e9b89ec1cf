import { openAt } from '../joining';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	await openAt(params.token);
};
