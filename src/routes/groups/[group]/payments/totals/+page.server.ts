import { db } from '$lib/server/db';
import * as payments from '$lib/server/payments';
import { keeping } from '../at';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, group, at } = await keeping(event);
	return { at, totals: await payments.totals(db, actor, group) };
};
