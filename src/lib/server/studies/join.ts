import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import * as drafts from '../drafts/index.ts';
import { find } from './find.ts';
import { hold } from './hold.ts';
import { partners } from './partnerships.ts';
import { leads, team } from './team.ts';
import type { StudyRow, TeamMemberRow } from './tables.ts';
import * as groups from '../groups/index.ts';

/**
 * Puts the person on the team. Asks for no permission: an invitation is the permission. Who is on it
 * already keeps the higher role. A new lead is told to the partner groups by letter.
 * 'reserved': the name says "organiser" or "research team", which only a badge may.
 */
export async function addToTeam(
	db: Db,
	actor: Pick<Actor, 'person'>,
	study: Pick<StudyRow, 'id'>,
	person: string,
	role: TeamMemberRow['role'],
	shown_name: string
): Promise<TeamMemberRow | 'reserved'> {
	if (groups.isReserved(shown_name)) return 'reserved';

	return together(db, async (db) => {
		await hold(db, study.id);
		const before = (await team(db, study.id)).find((each) => each.person_id === person);
		const row: TeamMemberRow = {
			study_id: study.id,
			person_id: person,
			role: before?.role === 'lead' ? 'lead' : role,
			shown_name,
			joined_at: before?.joined_at ?? now(),
			added_by: actor.person,
			left_at: null
		};
		await db
			.insertInto('team_member')
			.values(row)
			.onConflict((on) => on.columns(['study_id', 'person_id']).doUpdateSet(row))
			.execute();
		await record(
			db,
			actor,
			'team.joined',
			'team_member',
			{ id: `${study.id} ${person}` },
			row.role
		);
		if (row.role === 'lead' && before?.role !== 'lead') await tellLead(db, study.id, person);
		return row;
	});
}

/** Takes a person off the team; what they wrote keeps their name. The last lead stays: a value, to be said. */
export async function removeFromTeam(
	db: Db,
	actor: Actor | null,
	study: Pick<StudyRow, 'id'>,
	person: string
): Promise<'last lead' | null> {
	allow(actor, 'study.team', { study: study.id });

	return together(db, async (db) => {
		await hold(db, study.id);
		const others = (await leads(db, study.id)).filter((each) => each.person_id !== person);
		if (others.length === 0) return 'last lead';
		const removed = await db
			.updateTable('team_member')
			.set({ left_at: now() })
			.where('study_id', '=', study.id)
			.where('person_id', '=', person)
			.where('left_at', 'is', null)
			.returning('role')
			.executeTakeFirst();
		if (!removed) return null;
		// what they began to note about people's words is the team's to read
		const { slug } = await find(db, study.id);
		await drafts.forgetOf(db, person, `/studies/${slug}/`);
		await record(db, actor, 'team.removed', 'team_member', { id: `${study.id} ${person}` });
		return null;
	});
}

/** A lead can open the list of who is behind which code: the groups that gave their words are told. */
async function tellLead(db: Db, study: string, person: string) {
	const about = groups.roleAbout(study, person);
	for (const { group } of await partners(db, study))
		await groups.tell(db, group.id, { kind: 'role.lead', about, except: person });
}
