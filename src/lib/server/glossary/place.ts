import type { Db } from '../db/index.ts';
import * as prompts from '../prompts/index.ts';

/** Whose glossary: a group's or a study's. */
export type Where = { group: string } | { study: string };

/** The same as columns of an entry: one of them is null. */
export function columns(where: Where) {
	return 'group' in where
		? { group_id: where.group, study_id: null }
		: { group_id: null, study_id: where.study };
}

/** Entries of one glossary. */
export function entries(db: Db, where: Where) {
	const all = db.selectFrom('glossary_entry');
	return 'group' in where
		? all.where('group_id', '=', where.group)
		: all.where('study_id', '=', where.study);
}

/** The threads in which its words are read. */
export function threads(db: Db, where: Where) {
	return prompts.threadIds(db, where);
}
