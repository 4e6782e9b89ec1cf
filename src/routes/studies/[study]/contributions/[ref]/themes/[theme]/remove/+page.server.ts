import { notFound } from '$lib/server/access';
import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as studies from '$lib/server/studies';
import * as themes from '$lib/server/themes';
import { redirect } from '@sveltejs/kit';
import { saidOf } from '../../../../../place';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, here, codings, theme } = await codingsHere(locals.actor, params);
	const team = await studies.teamNames(db, study.id);
	const by = codings.map(({ coded_by }) => team.get(coded_by) ?? 'someone of the team');
	return { here, name: theme.name, by };
};

export const actions: Actions = {
	default: async (event) => {
		const { study, actor, here, codings } = await codingsHere(event.locals.actor, event.params);
		for (const coding of codings) await themes.remove(db, actor, study, coding);
		notice(event, 'The theme is off');
		redirect(303, here);
	}
};

type Params = { study: string; ref: string; theme: string };

/** What is taken off: one's own coding where there is one, else those of colleagues. */
async function codingsHere(person: App.Locals['actor'], params: Params) {
	const at = await saidOf(person, params, 'contribution.code');
	const theme = await themes.byNumber(db, at.study, params.theme);
	const all = (await themes.codingsOf(db, [at.said.id])).get(at.said.id) ?? [];
	const standing = all.filter(({ theme_id }) => theme_id === theme.id);
	const own = standing.filter(({ coded_by }) => coded_by === at.actor.person);
	if (!standing.length) notFound();
	return { ...at, theme, codings: own.length ? own : standing };
}
