import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
	taken: url.searchParams.get('words') === 'take'
});
