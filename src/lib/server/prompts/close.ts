import { today } from '#lib/text/dates.ts';
import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Day, type Db } from '../db/index.ts';
import { promise } from './feedback.ts';
import type { Finding } from './finding.ts';
import { latest } from './state.ts';
import type { PromptRow } from './tables.ts';

/**
 * Closes the prompt to new answers in every group. Its threads stay readable; feedback stays due, and
 * where it would come more than eight weeks after this closing, sooner (rules.md O3).
 */
export async function closePrompt(db: Db, actor: Actor, prompt: PromptRow): Promise<PromptRow> {
	allow(actor, 'prompt.close', { study: prompt.study_id });

	return together(db, async (db) => {
		const feedback_due = dueAfter(prompt, today());
		const closed = await db
			.updateTable('prompt')
			.set({ closed_at: now(), closed_by: actor.person, feedback_due })
			.where('id', '=', prompt.id)
			.where('published_at', 'is not', null)
			.where('closed_at', 'is', null)
			.returningAll()
			.executeTakeFirst();
		if (!closed) return prompt;
		if (feedback_due !== prompt.feedback_due) await promise(db, actor, closed, SOONER);
		await record(db, actor, 'prompt.closed', 'prompt', closed);
		return closed;
	});
}

const SOONER = 'The finding was closed early, so you hear sooner.';

/** The day on which feedback is due when the prompt closes on that day. */
export function dueAfter({ feedback_due }: Pick<PromptRow, 'feedback_due'>, closes: Day): Day {
	const last = latest(closes);
	return feedback_due > last ? last : feedback_due;
}

/** Closes the finding in this group only, by its organiser. What was said stays readable. */
export async function closeThread(db: Db, actor: Actor, { thread }: Pick<Finding, 'thread'>) {
	allow(actor, 'thread.close', { group: thread.group_id });

	await together(db, async (db) => {
		const closed = await db
			.updateTable('thread')
			.set({ closed_at: now(), closed_by: actor.person })
			.where('id', '=', thread.id)
			.where('closed_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (closed) await record(db, actor, 'thread.closed', 'thread', closed);
	});
}

/**
 * Marks the prompt answered: every question that anyone answered has a told outcome (rules.md O2).
 * Whoever tells outcomes decides that, and calls this in the same transaction.
 */
export async function markAnswered(db: Db, prompt: { id: string }) {
	const answered = await db
		.updateTable('prompt')
		.set({ answered_at: now() })
		.where('id', '=', prompt.id)
		.where('answered_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	if (answered) await record(db, null, 'prompt.answered', 'prompt', answered);
}
