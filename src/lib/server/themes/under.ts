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

/** A page of the codings that stand under a theme, newest first, with their words; and how many there are. */
export async function under(
	db: Db,
	actor: Actor,
	theme: ThemeRow,
	{ from, limit }: { from: number; limit: number }
): Promise<{ codings: Under[]; number: number }> {
	const study = { id: theme.study_id };
	allow(actor, 'inbox.read', { study: study.id });
	const all = await standingUnder(db, theme);
	const page = all.slice(from, from + limit);
	const ids = [...new Set(page.map(({ contribution_id }) => contribution_id))];
	const said = new Map((await contributions.byIds(db, ids)).map((c) => [c.id, c]));
	const words = new Map<string, string | null>();
	const shown = await shownOf(db, actor, study, [...said.values()]);
	for (const c of said.values())
		for (const coding of shown.get(c.id) ?? [])
			words.set(coding.id, coding.starts === null ? whole(actor, c) : coding.words);
	const codings = page.map(({ id, contribution_id, starts, memo, coded_at, coded_by }) => ({
		...{ id, ref: said.get(contribution_id)?.ref ?? '', whole: starts === null },
		...{ words: words.get(id) ?? null, memo, coded_at, coded_by }
	}));
	return { codings, number: all.length };
}

function whole(actor: Actor, c: contributions.Contribution) {
	return contributions.readable(actor, c) === 'words' ? c.body : null;
}
