import type { Db, Instant } from '../db/index.ts';
import type { MembershipRow } from './tables.ts';

/** A group that somebody belongs or belonged to, as it is told to themselves. */
export type Ever = Pick<MembershipRow, 'group_id' | 'role' | 'shown_name' | 'joined_at'> & {
	left_at: Instant | null;
	slug: string;
	name: string;
};

/** Every group the person belongs or ever belonged to, in the order of joining. */
export function everOf(db: Db, person: string): Promise<Ever[]> {
	return db
		.selectFrom('membership')
		.innerJoin('group', 'group.id', 'membership.group_id')
		.select(['group_id', 'role', 'shown_name', 'joined_at', 'left_at', 'slug', 'name'])
		.where('person_id', '=', person)
		.orderBy('joined_at')
		.orderBy('group_id')
		.execute();
}
