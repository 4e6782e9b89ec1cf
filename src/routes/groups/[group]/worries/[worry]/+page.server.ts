import type { PageServerLoad } from './$types';
import { readWorry, shownWorry } from '../worry';

export const load: PageServerLoad = async (event) => ({
	worry: await shownWorry(await readWorry(event))
});
