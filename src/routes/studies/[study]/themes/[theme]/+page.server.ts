import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';
import * as themes from '$lib/server/themes';
import { shown } from '../theme';
import { themeAt } from '../place';
import type { PageServerLoad } from './$types';

const PAGE = 25;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, actor, theme, page } = await themeAt(locals.actor, params, 'study.read');
	const [after] = await contributions.ofRefs(db, study.id, url.searchParams.getAll('before'));
	const among = themes.saidUnder(db, theme);
	const found = await contributions.ofStudy(db, study.id, { after, limit: PAGE + 1, among });
	const lines = found.slice(0, PAGE);
	const merged = await themes.mergedInto(db, theme);
	const book = await themes.list(db, study);
	const { plain_meaning, note, parent, retired_at } = theme;
	return {
		page,
		theme: { ...shown(theme), plain_meaning, note, parent, retired: retired_at },
		below: retired_at ? [] : themes.siblings(book, { parent: theme }).map(shown),
		merged: merged.map(({ number, name, retired_at }) => ({ number, name, at: retired_at })),
		was: merged.find(({ number }) => String(number) === url.searchParams.get('was'))?.name,
		number: await themes.numberUnder(db, theme),
		lines: await outcomes.lines(db, actor, study, lines),
		newer: after !== undefined,
		older: found.length > PAGE ? `${page}?before=${lines.at(-1)?.ref}` : null
	};
};
