import type { Db } from '../db/index.ts';
import type { MeetingRow } from './tables.ts';

/** The meetings with those ids. */
export function byIds(db: Db, ids: string[]): Promise<MeetingRow[]> {
	return db.selectFrom('meeting').selectAll().where('id', 'in', ids).execute();
}

/** Every meeting of a group, the latest day first: for its organisers' accounts. */
export function allOf(db: Db, group: { id: string }): Promise<MeetingRow[]> {
	return db
		.selectFrom('meeting')
		.selectAll()
		.where('group_id', '=', group.id)
		.orderBy('on_day', 'desc')
		.orderBy('number', 'desc')
		.execute();
}
