import { quotes } from '#lib/text/outcomes.ts';
import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { boxKey } from '../contributions/index.ts';
import { again, id, now, together, type Db } from '../db/index.ts';
import * as outcomes from '../outcomes/index.ts';
import type { PublicationRow } from './tables.ts';

export type PublicationInput = Pick<
	PublicationRow,
	'kind' | 'title' | 'published_in' | 'link' | 'on_day' | 'sentence_before' | 'sentence_now'
> & { outcomes: string[] };

/**
 * `quotation`: a sentence holds double quotation marks; `outcomes`: none, or one that was not told, or
 * another study's; `told`: it was told, and only its link can change.
 */
export type PublicationRefusal = 'quotation' | 'outcomes' | 'told';

/** Drafts what is in print. Nobody outside the team sees a draft. The same box sent twice makes one. */
export async function draft(
	db: Db,
	actor: Actor,
	study: { id: string },
	input: PublicationInput,
	box: string
): Promise<PublicationRefusal | PublicationRow> {
	allow(actor, 'publication.tell', { study: study.id });
	const refused = await refusal(db, study, input);
	if (refused) return refused;
	const box_key = boxKey(actor, box, input.title);
	return again(db, async (db) => {
		const sent = await db
			.selectFrom('publication')
			.selectAll()
			.where('box_key', '=', box_key)
			.executeTakeFirst();
		if (sent) return sent;
		const drafted = await db
			.insertInto('publication')
			.values((values) => ({
				id: id(),
				study_id: study.id,
				number: values
					.selectFrom('publication')
					.where('study_id', '=', study.id)
					.select((of) => of(of.fn.coalesce(of.fn.max('number'), of.lit(0)), '+', 1).as('next')),
				...columns(input),
				...{ box_key, created_at: now(), created_by: actor.person }
			}))
			.returningAll()
			.executeTakeFirstOrThrow();
		await rest(db, drafted, input.outcomes);
		await record(db, actor, 'publication.drafted', 'publication', drafted);
		return drafted;
	});
}

/** Changes a draft. What was told stays as it was told. */
export async function change(
	db: Db,
	actor: Actor,
	publication: PublicationRow,
	input: PublicationInput
): Promise<PublicationRefusal | PublicationRow> {
	allow(actor, 'publication.tell', { study: publication.study_id });
	const refused = await refusal(db, { id: publication.study_id }, input);
	if (refused) return refused;
	return together(db, async (db) => {
		const changed = await db
			.updateTable('publication')
			.set(columns(input))
			.where('id', '=', publication.id)
			.where('told_at', 'is', null)
			.returningAll()
			.executeTakeFirst();
		if (!changed) return 'told';
		await db
			.deleteFrom('publication_outcome')
			.where('publication_id', '=', publication.id)
			.execute();
		await rest(db, changed, input.outcomes);
		await record(db, actor, 'publication.changed', 'publication', changed);
		return changed;
	});
}

async function refusal(
	db: Db,
	study: { id: string },
	{ sentence_before, sentence_now, outcomes: ids }: PublicationInput
): Promise<PublicationRefusal | null> {
	if (quotes(sentence_before) || quotes(sentence_now)) return 'quotation';
	const told = (await outcomes.list(db, study)).filter(({ told_at }) => told_at);
	const known = new Set(told.map(({ id }) => id));
	return ids.length && ids.every((each) => known.has(each)) ? null : 'outcomes';
}

async function rest(db: Db, { id }: { id: string }, ids: string[]) {
	const rows = [...new Set(ids)].map((outcome_id) => ({ publication_id: id, outcome_id }));
	await db.insertInto('publication_outcome').values(rows).execute();
}

function columns({ outcomes: _rests, ...columns }: PublicationInput) {
	return columns;
}
