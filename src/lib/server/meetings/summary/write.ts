import type { Actor } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { now, together, type Db } from '../../db/index.ts';
import type { SummaryRow } from '../tables.ts';
import { isPublic } from './find.ts';
import { renderBody } from './text.ts';
import { keepWriting } from './writings.ts';

type Words = { title: string; body: string };

/** Writes new words into a summary, inside the caller's transaction. What others had before is kept. */
export function change(db: Db, actor: Actor, summary: SummaryRow, { title, body }: Words) {
	return together(db, async (db) => {
		if (summary.sent_round_at) await keepWriting(db, summary);
		const changed = await db
			.updateTable('summary')
			.set({ title, body, body_html: renderBody(body), edited_at: now(), edited_by: actor.person })
			.where('id', '=', summary.id)
			.returningAll()
			.executeTakeFirstOrThrow();
		await record(db, actor, 'summary.changed', 'summary', summary);
		return changed;
	});
}

/**
 * Takes a summary back from everyone and from the finished ones of the group, until it went round again.
 * People in the group read it meanwhile, as a draft.
 */
export async function takeBack(db: Db, actor: Actor, summary: SummaryRow): Promise<SummaryRow> {
	const taken = isPublic(summary) && { unpublished_at: now(), unpublished_by: actor.person };
	const row = await db
		.updateTable('summary')
		.set({ answer_by: null, published_to_group_at: null, published_to_group_by: null, ...taken })
		.where('id', '=', summary.id)
		.returningAll()
		.executeTakeFirstOrThrow();
	await record(db, actor, 'summary.taken-back', 'summary', summary);
	return row;
}
