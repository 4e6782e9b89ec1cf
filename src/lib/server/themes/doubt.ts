import { allow, notFound, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import * as contributions from '../contributions/index.ts';
import { id, now, together, type Db } from '../db/index.ts';
import { tellPerson } from '../groups/index.ts';
import { codingsOf } from './codings.ts';
import { doubt, type Doubt } from './doubts.ts';

/** The most that can be said with a doubt, or in answer to it. */
export const MOST_NOTE = 2000;

/**
 * Whoever gave the words says of what the team heard in them: that is not what I meant. It goes back to the
 * team. `theme` is the number of a theme that stands on them; 404 for any other. One open doubt for
 * each theme: a second press keeps the first.
 */
export async function raiseDoubt(
	db: Db,
	actor: Actor,
	said: contributions.Contribution,
	{ theme, note }: { theme: number; note: string }
): Promise<void> {
	allow(actor, 'doubt.raise', { giver: said.person_id });
	if (contributions.readable(actor, said) !== 'words') notFound();
	const standing = (await codingsOf(db, [said.id])).get(said.id) ?? [];
	const { theme_id } = standing.find((each) => each.theme.number === theme) ?? notFound();
	await together(db, async (db) => {
		const raised = await db
			.insertInto('doubt')
			.values({
				...{ id: id(), contribution_id: said.id, theme_id, person_id: actor.person },
				...{ note: note.trim(), raised_at: now() }
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning('id')
			.executeTakeFirst();
		if (raised) await record(db, actor, 'doubt.raised', 'doubt', raised);
	});
}

/** The team answers a doubt, once; who raised it gets a letter without the words. False: answered before. */
export async function answerDoubt(
	db: Db,
	actor: Actor,
	study: { id: string },
	{ id, said }: Doubt,
	answer: string
): Promise<boolean> {
	allow(actor, 'doubt.answer', { study: study.id });
	if (said.study_id !== study.id) notFound();
	return together(db, async (db) => {
		const answered = await db
			.updateTable('doubt')
			.set({ answer: answer.trim(), answered_at: now(), answered_by: actor.person })
			.where('id', '=', id)
			.where('answered_at', 'is', null)
			.returning(['id', 'person_id'])
			.executeTakeFirst();
		if (!answered) return false;
		await record(db, actor, 'doubt.answered', 'doubt', answered);
		const about = { kind: 'doubt', id: answered.id };
		await tellPerson(db, said.group_id, answered.person_id, { kind: 'doubt.answered', about });
		return true;
	});
}

/** Erases what was said in doubts about words that are erased, and the answers. Leaving and a job run it. */
export async function eraseDoubts(db: Db): Promise<void> {
	await db
		.updateTable('doubt')
		.set({ note: '', answer: null })
		.where(({ eb, or }) => or([eb('note', '<>', ''), eb('answer', 'is not', null)]))
		.where('contribution_id', 'in', contributions.erasedIds(db))
		.execute();
}

/** The doubt of that id, for its letter; null when its words are gone. */
export async function doubtOf(db: Db, key: string): Promise<Doubt | null> {
	const row = await doubt(db).where('doubt.id', '=', key).executeTakeFirst();
	if (!row) return null;
	return { ...row, said: await contributions.find(db, row.contribution_id) };
}
