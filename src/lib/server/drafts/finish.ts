import { now, ref, type Db } from '../db/index.ts';

/**
 * What stood in that box is sent: its words are kept here no longer. A row without words stays, so
 * that what was saved as the person typed, and arrives only now, is not taken for something new.
 */
export async function finish(db: Db, person: string, path: string, box: string): Promise<void> {
	if (!box) {
		await db
			.deleteFrom('draft')
			.where('person_id', '=', person)
			.where('path', '=', path)
			.where('box', '=', box)
			.execute();
		return;
	}
	const at = now();
	const gone = { what: '', words: '[]', fields: '{}', saved_at: at, sent_at: at };
	await db
		.insertInto('draft')
		.values({ person_id: person, path, box, ref: ref(), why: 'saved', ...gone })
		.onConflict((conflict) => conflict.columns(['person_id', 'path', 'box']).doUpdateSet(gone))
		.execute();
}
