import { notFound, type Actor } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { field } from '$lib/server/http';
import * as themes from '$lib/server/themes';
import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { studyOf } from '../place';

export const schema = v.object({
	words: field.text(themes.MOST_MEMO, 'Write your note first'),
	box: field.unseen()
});

/** Memos as the pages show them. */
export function shownMemos(memos: themes.MemoRow[], team: Map<string, string>, person: string) {
	return memos.map(({ id, words, written_at, written_by, changed_at }) => ({
		key: id,
		words,
		at: written_at,
		changed: changed_at,
		by: team.get(written_by) ?? 'someone of the team',
		own: written_by === person
	}));
}

/** The memo that an address names, for whoever wrote it, and the page of what it is about. */
export async function ownMemo(person: Actor | null, params: { study: string; memo: string }) {
	const at = await studyOf(person, params, 'contribution.code');
	const memo = await themes.memoOf(db, at.study, params.memo);
	if (memo.written_by !== at.actor.person) error(403, 'forbidden');
	return { ...at, memo, back: `${at.here}/${await about(at.actor, at.study, memo)}` };
}

async function about(actor: Actor, study: { id: string }, memo: themes.MemoRow) {
	if (memo.contribution_id) {
		const said = await contributions.find(db, memo.contribution_id);
		if (contributions.readable(actor, said) !== 'words') notFound();
		return `contributions/${said.ref}`;
	}
	const all = [...(await themes.list(db, study)), ...(await themes.retired(db, study))];
	const theme = all.find(({ id }) => id === memo.theme_id);
	return theme ? `themes/${theme.number}/memos` : 'themes';
}
