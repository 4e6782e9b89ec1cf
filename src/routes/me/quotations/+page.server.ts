import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as quotations from '$lib/server/quotations';
import type { PageServerLoad } from './$types';
import { mine } from './asked';

const EACH = 25;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { actor } = locals;
	allow(actor, 'me.use');
	const all = await quotations.ofPerson(db, actor.person);
	const waiting = all.filter(({ state }) => state === 'waiting');
	const before = all.filter(({ state }) => state !== 'waiting');
	const pages = Math.max(1, Math.ceil(before.length / EACH));
	const wanted = Math.trunc(Number(url.searchParams.get('page'))) || 1;
	const page = Math.min(Math.max(1, wanted), pages);
	const some = before.slice((page - 1) * EACH, page * EACH);
	return {
		waiting: await Promise.all(waiting.map((asked) => mine(actor, asked))),
		before: await Promise.all(some.map((asked) => mine(actor, asked))),
		page,
		pages
	};
};
