import { db } from '$lib/server/db';
import { notice, read } from '$lib/server/http';
import * as studies from '$lib/server/studies';
import * as themes from '$lib/server/themes';
import { redirect } from '@sveltejs/kit';
import { schema, shownMemos } from '../../../memos/memo';
import { studyOf } from '../../../place';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, actor, here } = await studyOf(locals.actor, params, 'theme.write');
	const theme = await themes.byNumber(db, study, params.theme);
	const team = await studies.teamNames(db, study.id);
	const memos = await themes.memosOf(db, { theme: theme.id });
	return {
		theme: { name: theme.name, href: `${here}/themes/${theme.number}` },
		memos: shownMemos(memos, team, actor.person)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { study, actor, here } = await studyOf(event.locals.actor, event.params, 'theme.write');
		const theme = await themes.byNumber(db, study, event.params.theme);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		await themes.writeMemo(db, actor, study, { theme: theme.id }, form.input);
		notice(event, 'Your note is saved');
		redirect(303, `${here}/themes/${theme.number}/memos`);
	}
};
