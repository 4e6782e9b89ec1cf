import type { Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db, type Instant } from '../db/index.ts';
import { hold } from './hold.ts';
import type { StudyRow, TeamMemberRow } from './tables.ts';
import { leads } from './team.ts';

/** What stands beside the words of somebody of a team who left the service. */
export const GONE = 'someone who was on the team';

/**
 * Leaves a team, as whoever leaves the service: the name goes from old replies too. The only lead
 * cannot: a value, to be said.
 */
export function leaveTeam(
	db: Db,
	actor: Actor,
	study: Pick<StudyRow, 'id'>
): Promise<'last lead' | null> {
	const { person } = actor;
	return together(db, async (db) => {
		await hold(db, study.id);
		const all = await leads(db, study.id);
		if (all.length === 1 && all[0]?.person_id === person) return 'last lead';
		await db
			.updateTable('team_member')
			.set(({ fn, val }) => ({ left_at: fn.coalesce('left_at', val(now())), shown_name: GONE }))
			.where('study_id', '=', study.id)
			.where('person_id', '=', person)
			.execute();
		await record(db, actor, 'team.left', 'team_member', { id: `${study.id} ${person}` });
		return null;
	});
}

/** A team that somebody is or was on, as it is told to themselves. */
export type EverOn = Pick<TeamMemberRow, 'study_id' | 'role' | 'shown_name' | 'joined_at'> & {
	left_at: Instant | null;
	slug: string;
	title: string;
};

/** Every team the person is or ever was on, in the order of joining. */
export function everOn(db: Db, person: string): Promise<EverOn[]> {
	return db
		.selectFrom('team_member')
		.innerJoin('study', 'study.id', 'team_member.study_id')
		.select(['study_id', 'role', 'shown_name', 'joined_at', 'left_at', 'slug', 'title'])
		.where('person_id', '=', person)
		.orderBy('joined_at')
		.orderBy('study_id')
		.execute();
}
