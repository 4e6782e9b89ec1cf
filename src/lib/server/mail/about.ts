import type { ExpressionBuilder } from 'kysely';
import { now, type Db, type Instant } from '../db/index.ts';
import type { Tables } from '../db/types.ts';
import type { LetterRow } from './tables.ts';

/** The letters about a thing that nobody has had yet, and that are not on their way this moment. */
export function waitingAbout(
	db: Db,
	kind: string,
	id: string
): Promise<Pick<LetterRow, 'id' | 'kind' | 'way' | 'person_id'>[]> {
	return db
		.selectFrom('letter')
		.select(['id', 'kind', 'way', 'person_id'])
		.where(isAbout(kind, id))
		.where('sent_at', 'is', null)
		.where('gave_up_at', 'is', null)
		.where('claimed_at', 'is', null)
		.execute();
}

/** Gives letters up before they go: what they would say holds no longer. */
export async function dropLetters(db: Db, ids: string[]): Promise<void> {
	await db
		.updateTable('letter')
		.set({ gave_up_at: now(), trouble: 'No longer needed' })
		.where('id', 'in', ids)
		.where('sent_at', 'is', null)
		.execute();
}

/** When a letter of those kinds about a thing was last queued for somebody, sent or still waiting; null for never. */
export async function lastAbout(
	db: Db,
	person: string,
	about: { kind: string; id: string },
	kinds: string[]
): Promise<Instant | null> {
	const last = await db
		.selectFrom('letter')
		.select('created_at')
		.where('person_id', '=', person)
		.where('kind', 'in', kinds)
		.where(isAbout(about.kind, about.id))
		.where('gave_up_at', 'is', null)
		.orderBy('created_at', 'desc')
		.executeTakeFirst();
	return last?.created_at ?? null;
}

/** Behind the id of a thing can stand which state of it a letter is about. */
function isAbout(kind: string, id: string) {
	return ({ eb, and, or }: ExpressionBuilder<Tables, 'letter'>) =>
		and([
			eb('about_kind', '=', kind),
			or([eb('about_id', '=', id), eb('about_id', 'like', `${id} %`)])
		]);
}
