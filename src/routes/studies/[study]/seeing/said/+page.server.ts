import { notFound } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';
import * as themes from '$lib/server/themes';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { studyOf } from '../../place';
import { behind, column, places, wanted } from '../by';

const PAGE = 50;

/** What stands behind one number: everything with that theme that came from there. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'inbox.read');
	const search = url.searchParams;
	if (!search.has('theme')) redirect(303, `/studies/${study.slug}/seeing`);
	const theme = await themes.byNumber(db, study, search.get('theme') ?? '');
	const { by, finding } = await wanted(study, search);
	const cells = await themes.matrix(db, study, column[by], finding?.prompt.id);
	const all = await places(by, finding, cells);
	const place = all.find(({ key }) => key === search.get('place')) ?? notFound();

	const [after] = await contributions.ofRefs(db, study.id, search.getAll('before'));
	const found = await behind(study, theme, { by, place, finding }, { after, limit: PAGE + 1 });
	const page = found.slice(0, PAGE);
	search.set('before', page.at(-1)?.ref ?? '');
	return {
		theme: { number: theme.number, name: theme.name },
		place: place.label,
		lines: await outcomes.lines(db, actor, study, page),
		older: found.length > PAGE ? `?${search}` : null,
		back: finding ? `by=${by}&finding=${finding.prompt.number}` : `by=${by}`
	};
};
