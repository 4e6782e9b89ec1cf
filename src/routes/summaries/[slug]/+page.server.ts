import { allow } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as meetings from '$lib/server/meetings';
import { error } from '@sveltejs/kit';
import { onPage } from '../addresses';
import type { PageServerLoad } from './$types';
import { whatCameOf } from './came-of';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	allow(locals.actor, 'public.read');
	const summary = await meetings.publicSummary(db, params.slug);
	if (summary.gone !== null) error(410, { message: 'This was taken back', gone: summary.gone });
	const { gone: _, typed: _typed, ...article } = summary;
	return {
		summary: article,
		beside: await meetings.besides(db, params.slug),
		cameOf: await whatCameOf(locals.actor, params.slug),
		at: onPage(url.origin, article)
	};
};
