import { dayOf, daysAfter, today } from '#lib/text/dates.ts';
import { allow, type Actor } from '../access/index.ts';
import { now, type Db } from '../db/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import { subjectsAbout, subjectsOf, type Subject } from './subject.ts';

/** So long after something is over its people are asked how it went: four weeks. */
const ASKED = 28;

/** The last thing the actor can say something about and has not, unless they do not wish to be asked. */
export async function toAsk(db: Db, actor: Actor, group: GroupRow): Promise<Subject | null> {
	if (!actor.groups[group.id]) return null;
	const declined = await db
		.selectFrom('reflection_declined')
		.select('declined_at')
		.where('person_id', '=', actor.person)
		.where('group_id', '=', group.id)
		.executeTakeFirst();
	const since = declined ? dayOf(declined.declined_at) : null;
	const over = (await subjectsOf(db, actor, group)).filter(({ ended }) => !since || ended > since);
	return lastOver(db, actor, over);
}

/** The same for one of a study's team, about its findings and the meetings that had one of them. */
export async function toAskTeam(
	db: Db,
	actor: Actor,
	study: { id: string }
): Promise<Subject | null> {
	if (!actor.studies[study.id]) return null;
	return lastOver(db, actor, await subjectsAbout(db, study));
}

async function lastOver(db: Db, actor: Actor, all: Subject[]): Promise<Subject | null> {
	const since = daysAfter(today(), -ASKED - 1);
	const over = all.filter(({ takes, ended }) => takes === 'yes' && ended > since);
	const given = await givenBy(db, actor, over);
	return over.find(({ id }) => !given.has(id)) ?? null;
}

/** Nobody asks again about what is over by now. */
export async function decline(db: Db, actor: Actor | null, group: { id: string }): Promise<void> {
	allow(actor, 'reflection.give', { group: group.id });
	const declined = { declined_at: now() };
	await db
		.insertInto('reflection_declined')
		.values({ person_id: actor.person, group_id: group.id, ...declined })
		.onConflict((conflict) => conflict.columns(['person_id', 'group_id']).doUpdateSet(declined))
		.execute();
}

/** On which of these the actor has answered. */
export async function givenBy(db: Db, actor: Actor, subjects: Subject[]): Promise<Set<string>> {
	const ids = subjects.map(({ id }) => id);
	const rows = await db
		.selectFrom('reflection')
		.select(['thread_id', 'meeting_id'])
		.where('person_id', '=', actor.person)
		.where('withdrawn_at', 'is', null)
		.where(({ eb, or }) => or([eb('thread_id', 'in', ids), eb('meeting_id', 'in', ids)]))
		.execute();
	return new Set(rows.map(({ thread_id, meeting_id }) => thread_id ?? meeting_id ?? ''));
}
