import { allow, type Actor } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { again, now, type Db } from '../../db/index.ts';
import { tellPerson } from '../../groups/index.ts';
import type { MeetingRow, SuggestionRow } from '../tables.ts';
import { summaryOf } from './find.ts';
import { paragraphsOf, withParagraph } from './paragraphs.ts';
import { saveSummary, type Correction, type SaveRefusal } from './save.ts';

/** A paragraph with the words that it shall have from now on; no words take it out. */
export type Put = { number: number; words: string; seen: string } & Partial<Correction>;

/**
 * Answers a suggestion, in words that who asked will read, and puts the paragraph right in the same
 * step. 'answered' when somebody did before; else what keeps the changed text from being saved.
 */
export async function answerSuggestion(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	{ id }: Pick<SuggestionRow, 'id'>,
	{ accepted, answer, put }: { accepted: boolean; answer: string; put?: Put | null }
): Promise<SuggestionRow | 'answered' | SaveRefusal> {
	allow(actor, 'summary.write', { group: meeting.group_id });
	return again(db, async (db) => {
		const waits = await db
			.selectFrom('suggestion')
			.select('id')
			.where('id', '=', id)
			.where('accepted_at', 'is', null)
			.where('declined_at', 'is', null)
			.executeTakeFirst();
		if (!waits) return 'answered';
		const refused = accepted && put ? await putRight(db, actor, meeting, put) : null;
		if (refused) return refused;

		const answered = await db
			.updateTable('suggestion')
			.set({ answer, [accepted ? 'accepted_at' : 'declined_at']: now(), answered_by: actor.person })
			.where('id', '=', id)
			.returningAll()
			.executeTakeFirstOrThrow();
		await record(
			db,
			actor,
			accepted ? 'suggestion.accepted' : 'suggestion.declined',
			'suggestion',
			{
				id
			}
		);
		const { person_id } = answered;
		const about = { kind: 'suggestion', id };
		if (person_id !== actor.person)
			await tellPerson(db, meeting.group_id, person_id, { kind: 'suggestion.answered', about });
		return answered;
	});
}

/** Null once the paragraph stands so; what keeps it from that otherwise. */
async function putRight(db: Db, actor: Actor, meeting: MeetingRow, put: Put) {
	const summary = await summaryOf(db, meeting);
	if (!summary) throw new Error('a suggestion to no summary');
	const { number, words, ...said } = put;
	const stands = paragraphsOf(summary.body)[number - 1];
	if (stands === words.trim()) return null;
	if (stands === undefined) return 'changed-meanwhile' as const;
	const body = withParagraph(summary.body, number, words);
	const saved = await saveSummary(db, actor, meeting, { title: summary.title, body, ...said });
	return typeof saved === 'object' && 'id' in saved ? null : saved;
}
