import type { PageServerLoad } from './$types';
import { askedAt, shown } from '../asked';

/** The question on paper, for somebody without a way in. */
export const load: PageServerLoad = async (event) => shown(await askedAt(event));
