import type { Actor } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { together, type Db } from '../../db/index.ts';
import { forgetAbout } from '../../mail/index.ts';

/**
 * Erases every correction that a person suggested to the group's summaries, with what was answered: the
 * actor, or at that person's wish.
 */
export async function takeSuggestionsAway(
	db: Db,
	actor: Actor,
	group: { id: string },
	person = actor.person
): Promise<void> {
	await together(db, async (db) => {
		const gone = await db
			.deleteFrom('suggestion')
			.where('person_id', '=', person)
			.where('summary_id', 'in', (eb) =>
				eb
					.selectFrom('summary')
					.innerJoin('meeting', 'meeting.id', 'summary.meeting_id')
					.where('meeting.group_id', '=', group.id)
					.select('summary.id')
			)
			.returning('id')
			.execute();
		for (const row of gone) {
			await forgetAbout(db, 'suggestion', row.id);
			await record(db, actor, 'suggestion.erased', 'suggestion', row);
		}
	});
}

/** Every correction that the actor asked for, oldest first, with what was answered. */
export function suggestionsBy(db: Db, actor: Actor) {
	return db
		.selectFrom('suggestion')
		.innerJoin('summary', 'summary.id', 'suggestion.summary_id')
		.selectAll('suggestion')
		.select('summary.title')
		.where('suggestion.person_id', '=', actor.person)
		.orderBy('suggestion.at')
		.orderBy('suggestion.id')
		.execute();
}
