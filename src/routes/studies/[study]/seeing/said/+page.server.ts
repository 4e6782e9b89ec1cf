import { notFound } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';
import * as themes from '$lib/server/themes';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { studyOf } from '../../place';
import { column, gathered, places, wanted } from '../by';
import { marks } from './marks';

const PAGE = 25;

/** What stands behind one number: everything with that theme that came from there, its passages marked. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'inbox.read');
	const search = url.searchParams;
	if (!search.has('theme')) redirect(303, `/studies/${study.slug}/seeing`);
	const theme = await themes.byNumber(db, study, search.get('theme') ?? '');
	const asked = await wanted(study, search);
	const { by, finding, alone } = asked;
	const prompt = finding?.prompt.id;
	const from = await themes.sources(db, study, column[by], prompt);
	const all = gathered(await places(asked, from));
	const place = all.find(({ key }) => key === search.get('place')) ?? notFound();

	const below = alone ? [] : themes.descendants(await themes.list(db, study), theme);
	const ids = [theme, ...below].map(({ id }) => id);
	const cell = { themes: ids, by: column[by], from: place.from, prompt };
	const among = themes.inCell(db, study, cell);
	const [after] = await contributions.ofRefs(db, study.id, search.getAll('before'));
	const found = await contributions.ofStudy(db, study.id, { among, after, limit: PAGE + 1 });
	const page = found.slice(0, PAGE);
	const shown = await themes.shownOf(db, actor, study, page);
	search.set('before', page.at(-1)?.ref ?? '');
	return {
		theme: { number: theme.number, name: theme.name },
		below: below.length,
		place: place.label,
		number: (await contributions.tally(db, study.id, { among }, { all: {} })).all,
		lines: (await outcomes.lines(db, actor, study, page)).map((line) => ({
			...{ line, ...marks(shown.get(line.id) ?? [], ids) }
		})),
		older: found.length > PAGE ? `?${search}` : null,
		back: [
			`by=${by}`,
			...(finding ? [`finding=${finding.prompt.number}`] : []),
			...(alone ? ['alone=1'] : [])
		].join('&')
	};
};
