import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as studies from '$lib/server/studies';
import * as themes from '$lib/server/themes';
import { along, trailOf } from '$lib/text/inbox';
import { redirect } from '@sveltejs/kit';
import { codingAt } from '../coding';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, here, coding } = await codingAt(locals.actor, params);
	const team = await studies.teamNames(db, study.id);
	const by = team.get(coding.coded_by) ?? 'someone of the team';
	return {
		here: along(here, trailOf(url.searchParams)),
		name: coding.theme.name,
		words: coding.words,
		by
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { study, actor, here, coding } = await codingAt(event.locals.actor, event.params);
		await themes.remove(db, actor, study, coding);
		notice(event, 'The theme is off');
		redirect(303, along(here, trailOf(event.url.searchParams)));
	}
};
