import { allow, notFound, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import * as contributions from '../contributions/index.ts';
import { now, together, type Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { byId, type Quotation } from './list.ts';
import type { QuotationRow } from './tables.ts';

type Answer = {
	answer: NonNullable<QuotationRow['answer']>;
	/** with "changed": the words as the giver wants them */
	words: string;
	channel: NonNullable<QuotationRow['channel']>;
};

/**
 * Why an answer cannot be taken. `over`: nobody asks this any more; `noted`: a plain yes to what
 * somebody else wrote down, which are not exact words; `words`: "changed" without any.
 */
export type AnswerRefusal = 'over' | 'noted' | 'words';

/**
 * Answers a request: its giver, or an organiser at that person's wish, who is told of it. It can be
 * answered anew at any time, and the latest answer counts at once.
 */
export async function answer(
	db: Db,
	actor: Actor,
	asked: Quotation,
	{ answer, words, channel }: Answer
): Promise<AnswerRefusal | null> {
	const { said } = asked;
	if (contributions.readable(actor, said) === 'nothing') notFound();
	allow(actor, 'quotation.answer', { group: said.group_id, giver: said.person_id });
	return together(db, async (db) => {
		const current = await byId(db, asked.id);
		if (!current || !canAnswer(current)) return 'over';
		if (answer === 'yes' && said.wording === 'noted') return 'noted';
		if (answer === 'changed' && !words.trim()) return 'words';

		const mine = said.person_id === actor.person;
		const changed_words = answer === 'changed' ? words.trim() : null;
		// the same words again are no change of them: that is a yes, unless they are not exact
		const same = changed_words === asked.words && said.wording === 'verbatim';
		await db
			.updateTable('quotation')
			.set(same ? { answer: 'yes', changed_words: null } : { answer, changed_words })
			.set({ answered_at: now(), answered_by: actor.person, channel })
			.where('id', '=', asked.id)
			.execute();
		const state = mine ? (same ? 'yes' : answer) : `${answer}, at their wish`;
		await record(db, actor, 'quotation.answered', 'quotation', asked, state);
		if (!mine && said.person_id) {
			// the moment makes each time a letter of its own
			const about = { kind: 'quotation', id: `${asked.id} ${now()}` };
			const letter = { kind: 'quotation.recorded', about };
			await groups.tellPerson(db, said.group_id, said.person_id, letter);
		}
		return null;
	});
}

/**
 * Whether an answer is taken: while the request waits or was answered. What ended only since its giver
 * said no to all quoting can be answered too: a later yes to this one sentence counts.
 */
export function canAnswer({ state, answer, there }: Quotation): boolean {
	if (state === 'given up') return false;
	return state !== 'ended' || (answer !== null && there);
}
