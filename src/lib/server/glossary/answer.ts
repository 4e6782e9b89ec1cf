import { vocabulary } from '#lib/text/vocabulary.ts';
import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { tellPerson } from '../groups/index.ts';
import * as prompts from '../prompts/index.ts';
import type { Asked } from './asked.ts';
import { threads, type Where } from './place.ts';
import type { GlossaryEntryRow } from './tables.ts';

/** The team explained a phrase elsewhere, such as in a meeting: it waits no longer. Twice is once. */
export async function answerAnotherWay(
	db: Db,
	actor: Actor,
	study: { id: string },
	asked: Pick<Asked, 'id'>
): Promise<void> {
	allow(actor, 'glossary.write', { study: study.id });
	await together(db, (db) => answer(db, actor, { study: study.id }, asked.id, null));
}

/** Answers by an entry whatever was asked in its words, and `asked`. Inside the entry's transaction. */
export async function settle(
	db: Db,
	actor: Actor,
	where: Where,
	entry: GlossaryEntryRow,
	asked: Pick<Asked, 'id'> | null
) {
	const open = await db
		.selectFrom('meaning_asked')
		.select(['id', 'phrase'])
		.where('answered_at', 'is', null)
		.where('thread_id', 'in', threads(db, where))
		.execute();
	const words = vocabulary([entry]);
	for (const { id, phrase } of open)
		if (id === asked?.id || words.of(phrase)) await answer(db, actor, where, id, entry);
}

/** Whoever asked gets a letter where there is a meaning to read. */
async function answer(
	db: Db,
	actor: Actor,
	where: Where,
	id: string,
	entry: GlossaryEntryRow | null
) {
	const answered = await db
		.updateTable('meaning_asked')
		.set({ answered_at: now(), answered_by: actor.person, entry_id: entry?.id ?? null })
		.where('id', '=', id)
		.where('thread_id', 'in', threads(db, where))
		.where('answered_at', 'is', null)
		.returning(['id', 'asked_by', 'thread_id'])
		.executeTakeFirst();
	if (!answered) return;
	await record(db, actor, 'meaning.answered', 'meaning', answered, entry ? 'entry' : 'elsewhere');
	if (!entry || answered.asked_by === actor.person) return;
	const { group } = await prompts.findingOf(db, answered.thread_id);
	// asked again later, it is answered by another entry and in another letter
	const about = { kind: 'meaning', id: `${answered.id} ${entry.id}` };
	await tellPerson(db, group.id, answered.asked_by, { kind: 'meaning.written', about });
}
