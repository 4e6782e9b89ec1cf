import { today } from '#lib/text/dates.ts';
import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { id, now, together, type Day, type Db } from '../db/index.ts';
import { lastDay, latest } from './state.ts';
import type { FeedbackDateRow, PromptRow } from './tables.ts';

export type MoveRefusal =
	'draft' | 'answered' | 'past' | 'before closing' | 'too late' | 'same' | 'meanwhile';

/** Every day the team ever promised, the first first. The last is the one that counts. */
export function feedbackDates(db: Db, prompt: string): Promise<FeedbackDateRow[]> {
	return db
		.selectFrom('feedback_date')
		.selectAll()
		.where('prompt_id', '=', prompt)
		.orderBy('at')
		.orderBy('id')
		.execute();
}

/**
 * Promises another day. Only with a reason, never later than eight weeks after closing; every earlier
 * day stays visible to the group (rules.md O3). Once it was told, how late it came stays as it was.
 * Sent twice: moved once.
 */
export async function moveFeedbackDate(
	db: Db,
	actor: Actor,
	prompt: PromptRow,
	due: Day,
	reason: string
): Promise<MoveRefusal | PromptRow> {
	allow(actor, 'prompt.publish', { study: prompt.study_id });
	if (!prompt.published_at) return 'draft';
	if (prompt.answered_at) return 'answered';
	if (due === prompt.feedback_due) return 'same';
	if (due < today()) return 'past';
	if (due < lastDay(prompt)) return 'before closing';
	if (due > latest(lastDay(prompt))) return 'too late';

	return together(db, async (db) => {
		const moved = await db
			.updateTable('prompt')
			.set({ feedback_due: due })
			.where('id', '=', prompt.id)
			.where('feedback_due', '=', prompt.feedback_due)
			.where('answered_at', 'is', null)
			.returningAll()
			.executeTakeFirst();
		if (!moved) return 'meanwhile';
		await promise(db, actor, moved, reason);
		await record(db, actor, 'prompt.feedback-moved', 'prompt', moved);
		return moved;
	});
}

/** Keeps the day that is promised now. */
export async function promise(db: Db, actor: Actor, prompt: PromptRow, reason: string | null) {
	const { id: prompt_id, feedback_due: due } = prompt;
	const row = { id: id(), prompt_id, due, reason, at: now(), promised_by: actor.person };
	await db.insertInto('feedback_date').values(row).execute();
}
