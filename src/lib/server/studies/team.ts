import type { Db } from '../db/index.ts';
import type { TeamMemberRow } from './tables.ts';

/** Somebody on the study's team now. */
export type OnTeam = Pick<TeamMemberRow, 'person_id' | 'role' | 'shown_name' | 'joined_at'>;

/** Who is on the team now, leads first, then in the order of joining. */
export function team(db: Db, study: string): Promise<OnTeam[]> {
	return db
		.selectFrom('team_member')
		.select(['person_id', 'role', 'shown_name', 'joined_at'])
		.where('study_id', '=', study)
		.where('left_at', 'is', null)
		.orderBy('role')
		.orderBy('joined_at')
		.orderBy('person_id')
		.execute();
}

/** The names of everybody who ever was on the team, by person id: old replies keep theirs. */
export async function teamNames(db: Db, study: string): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('team_member')
		.select(['person_id', 'shown_name'])
		.where('study_id', '=', study)
		.execute();
	return new Map(rows.map((row) => [row.person_id, row.shown_name]));
}

/** Who leads the study now. */
export async function leads(db: Db, study: string): Promise<OnTeam[]> {
	return (await team(db, study)).filter((each) => each.role === 'lead');
}
