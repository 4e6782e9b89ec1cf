import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';
import * as themes from '$lib/server/themes';
import { chosen, filters, options } from '../findings';
import { studyOf } from '../place';
import type { PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'inbox.read');
	const choices = await filters(study);
	const { ids } = chosen(choices, url.searchParams);
	const [before] = await contributions.ofRefs(db, study.id, url.searchParams.getAll('before'));
	const found = await contributions.ofStudy(db, study.id, {
		...ids,
		after: before,
		limit: PAGE + 1,
		unread: url.searchParams.has('unread'),
		except: url.searchParams.has('unsorted') ? themes.coded(db, study) : undefined
	});
	const page = found.slice(0, PAGE);
	return {
		...options(choices),
		wanted: Object.fromEntries(url.searchParams),
		search: url.search,
		lines: await outcomes.lines(db, actor, study, page),
		older: found.length > PAGE ? older(url, page.at(-1)?.ref ?? '') : null
	};
};

function older(url: URL, ref: string) {
	const search = new URLSearchParams(url.searchParams);
	search.set('before', ref);
	return `?${search}`;
}
