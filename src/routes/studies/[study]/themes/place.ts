import type { Action, Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as themes from '$lib/server/themes';
import { redirect } from '@sveltejs/kit';
import { studyOf } from '../place';

/**
 * The theme that an address names. One that was merged leads to the theme where its codings stand, and
 * one that is retired to its own page, where only one in use can be meant.
 */
export async function themeAt(
	actor: Actor | null,
	params: { study: string; theme: string },
	action: Action,
	only: 'in use' | 'any' = 'any'
) {
	const at = await studyOf(actor, params, action);
	const theme = await themes.atNumber(db, at.study, params.theme);
	if (theme.merged_into_id) {
		const into = await themes.byNumber(db, at.study, params.theme);
		redirect(303, `${at.here}/themes/${into.number}?was=${theme.number}`);
	}
	const page = `${at.here}/themes/${theme.number}`;
	if (only === 'in use' && theme.retired_at) redirect(303, page);
	return { ...at, theme, page };
}
