import { db } from '$lib/server/db';
import * as payments from '$lib/server/payments';
import { keeping } from '../at';
import type { PageServerLoad } from './$types';

const EACH = 50;

export const load: PageServerLoad = async (event) => {
	const { group, at } = await keeping(event);
	const all = await payments.offersOf(db, group);
	const pages = Math.max(1, Math.ceil(all.length / EACH));
	const wanted = Number(event.url.searchParams.get('page')) || 1;
	const page = Math.min(pages, Math.max(1, Math.trunc(wanted)));
	const some = all.slice((page - 1) * EACH, page * EACH);
	const about = await payments.abouts(db, some);
	return {
		at,
		page,
		pages,
		offers: some.map(({ ref, pence, minutes, made_at, ended_at, about_id }) => ({
			...{ ref, pence, minutes, made_at, ended_at },
			title: about.get(about_id)?.title ?? ''
		}))
	};
};
