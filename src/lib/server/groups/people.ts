import { list as listed } from '#lib/text/dates.ts';
import type { Db, Instant } from '../db/index.ts';
import { list } from './find.ts';
import { NAMELESS } from './names.ts';
import type { GroupRow, MembershipRow } from './tables.ts';

/** Somebody who belongs to the group now. `shown_name` null: a member of the group. */
export type Present = {
	person_id: string;
	role: MembershipRow['role'];
	shown_name: string | null;
	joined_at: Instant;
	left_at: Instant | null;
};

/** Who belongs to the group now, organisers first, then in the order of joining. */
export async function people(db: Db, group: string): Promise<Present[]> {
	return db
		.selectFrom('membership')
		.select(['person_id', 'role', 'shown_name', 'joined_at', 'left_at'])
		.where('group_id', '=', group)
		.where('left_at', 'is', null)
		.orderBy('role', 'desc')
		.orderBy('joined_at')
		.orderBy('person_id')
		.execute();
}

/** How everybody who ever belonged is named in the group now, by person id. Old words follow it too. */
export async function shownNames(db: Db, group: string): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('membership')
		.select(['person_id', 'shown_name', 'left_at'])
		.where('group_id', '=', group)
		.execute();
	return new Map(rows.map((row) => [row.person_id, shown(row)]));
}

/** Who runs the group, in the order of joining. */
export async function organisers(db: Db, group: string) {
	const present = await people(db, group);
	return present
		.filter((each) => each.role === 'organiser')
		.map(({ person_id, shown_name }) => ({ person_id, shown_name: shown_name ?? NO_ORGANISER }));
}

/** `name`: whom to ring. `runBy`: all who run the group, and read what is private, as in "Noor and Pat". `group`: its slug. */
export type Help = { name: string; phone: string; runBy: string; group: string };

/** Whom to ring: the organiser who is there longest, and the group's number. */
export async function help(db: Db, group: GroupRow): Promise<Help> {
	const all = (await organisers(db, group.id)).map(({ shown_name }) => shown_name);
	return {
		name: all[0] ?? NO_ORGANISER,
		phone: group.phone,
		runBy: listed.format(all) || NO_ORGANISER,
		group: group.slug
	};
}

/** Whom somebody rings who belongs to those groups, and in which: the organiser of the first by name; null for none. */
export async function helpAmong(db: Db, ids: string[]) {
	const [first] = await list(db, ids);
	return first ? help(db, first) : null;
}

const NO_ORGANISER = 'the organiser';

function shown({ shown_name, left_at }: Pick<MembershipRow, 'shown_name' | 'left_at'>) {
	return left_at === null && shown_name !== null ? shown_name : NAMELESS;
}
