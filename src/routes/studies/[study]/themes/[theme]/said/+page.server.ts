import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';
import * as studies from '$lib/server/studies';
import * as themes from '$lib/server/themes';
import { studyOf } from '../../../place';
import { choices, counted, inOrder, wanted } from './choose';
import { shownWords } from './words';
import type { PageServerLoad } from './$types';

const PAGE = 25;

/** Every place where a theme stands, with the words around it, as far as the team may read them. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'inbox.read');
	const theme = await themes.byNumber(db, study, params.theme);
	const below = themes.descendants(await themes.list(db, study), theme);
	const deep = below.length > 0 && url.searchParams.has('below');
	const asked = deep ? [theme, ...below] : [theme];
	const ids = asked.map(({ id }) => id);
	const all = await themes.standingOf(db, actor, study, ids);
	const team = await studies.teamNames(db, study.id);
	const boxes = await choices(study, all, team);
	const { keep, values } = wanted(boxes, url.searchParams);
	const found = inOrder(all.filter(keep), boxes, values.order);
	const pages = Math.max(1, Math.ceil(found.length / PAGE));
	const page = Math.min(pages, Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1));
	const onPage = found.slice((page - 1) * PAGE, page * PAGE);
	const { codings, said } = await themes.inContext(db, actor, study, onPage);
	const lines = new Map(
		(await outcomes.lines(db, actor, study, said)).map((line) => [line.id, line])
	);
	return {
		theme: { number: theme.number, name: theme.name, retired: theme.retired_at !== null },
		below: below.length,
		deep,
		boxes: boxes.map(({ name, label, options }) => ({
			...{ name, label },
			options: options.map(({ value, label }) => ({ value, label }))
		})),
		values,
		number: { all: all.length, ...counted(found) },
		...{ page, pages, from: (page - 1) * PAGE + 1 },
		codings: codings.flatMap((coding) => {
			const line = lines.get(coding.contribution_id);
			const by = team.get(coding.coded_by) ?? 'someone of the team';
			return line ? { line, ...shownWords(coding, line.state), by } : [];
		})
	};
};
