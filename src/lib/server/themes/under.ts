import { allow, type Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Db, Instant } from '../db/index.ts';
import { standingUnder } from './give.ts';
import { shownOf } from './shown.ts';
import type { ThemeRow } from './tables.ts';

/** A coding of a theme, to be chosen from a list. */
export type Under = {
	id: string;
	/** the contribution */ ref: string;
	/** null: they cannot be read now */
	words: string | null;
	whole: boolean;
	memo: string;
	coded_at: Instant;
	coded_by: string;
};

/**
 * A page of the codings that stand under a theme, newest first, with their words; and how many there
 * are. Past the last page comes the last one.
 */
export async function under(
	db: Db,
	actor: Actor,
	theme: ThemeRow,
	{ page: asked = 1, limit }: { page?: number; limit: number }
): Promise<{ codings: Under[]; number: number; page: number; pages: number }> {
	const study = { id: theme.study_id };
	allow(actor, 'inbox.read', { study: study.id });
	const all = await standingUnder(db, theme);
	const pages = Math.max(1, Math.ceil(all.length / limit));
	const page = Math.min(Math.max(1, asked), pages);
	const onPage = all.slice((page - 1) * limit, page * limit);
	const ids = [...new Set(onPage.map(({ contribution_id }) => contribution_id))];
	const said = new Map((await contributions.byIds(db, ids)).map((c) => [c.id, c]));
	const words = new Map<string, string | null>();
	const shown = await shownOf(db, actor, study, [...said.values()]);
	for (const c of said.values())
		for (const coding of shown.get(c.id) ?? [])
			words.set(coding.id, coding.starts === null ? whole(actor, c) : coding.words);
	const codings = onPage.map(({ id, contribution_id, starts, memo, coded_at, coded_by }) => ({
		...{ id, ref: said.get(contribution_id)?.ref ?? '', whole: starts === null },
		...{ words: words.get(id) ?? null, memo, coded_at, coded_by }
	}));
	return { codings, number: all.length, page, pages };
}

function whole(actor: Actor, c: contributions.Contribution) {
	return contributions.readable(actor, c) === 'words' ? c.body : null;
}
