import { allow, type Actor } from '../access/index.ts';
import * as accounts from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { post } from '../mail/index.ts';
import * as studies from '../studies/index.ts';
import { isOwn } from './check.ts';
import { held } from './held.ts';
import type { OutcomeRow } from './tables.ts';

/** `own`: they wrote it, or changed it last; `nobody`: not on the team; `checked` or `told`: it is by now. */
export type AskCheckRefusal = 'own' | 'nobody' | 'checked' | 'told';

/**
 * Asks one colleague to look a draft over. It stands on their desk until it is checked or told, and they
 * get one letter for each time they are asked. Asking somebody else instead takes the first one off.
 */
export async function askCheck(
	db: Db,
	actor: Actor,
	outcome: OutcomeRow,
	person: string
): Promise<AskCheckRefusal | null> {
	allow(actor, 'outcome.write', { study: outcome.study_id });
	return together(db, async (db) => {
		const present = await held(db, outcome);
		if (present.told_at) return 'told';
		if (present.checked_at) return 'checked';
		if (isOwn({ person }, present)) return 'own';
		const team = await studies.team(db, outcome.study_id);
		if (!team.some((each) => each.person_id === person)) return 'nobody';
		if (present.check_asked_of === person) return null; // sent twice

		const at = now();
		await db
			.updateTable('outcome')
			.set({ check_asked_at: at, check_asked_by: actor.person, check_asked_of: person })
			.where('id', '=', outcome.id)
			.execute();
		await record(db, actor, 'outcome.check-asked', 'outcome', outcome);
		const contact = (await accounts.contacts(db, [person])).get(person);
		// by email alone: no organiser passes on what is for a team
		if (contact && accounts.wayTo(contact) === 'email') {
			const about = { kind: 'outcome', id: `${outcome.id} ${at}` };
			await post(db, { kind: 'outcome.check', person, way: 'email', about });
		}
		return null;
	});
}

/** The drafts of a study that this person was asked to look over, and that wait, the oldest first. */
export async function toCheck(
	db: Db,
	actor: Pick<Actor, 'person'>,
	study: { id: string }
): Promise<OutcomeRow[]> {
	const asked = await db
		.selectFrom('outcome')
		.selectAll()
		.where('study_id', '=', study.id)
		.where('check_asked_of', '=', actor.person)
		.where('checked_at', 'is', null)
		.where('told_at', 'is', null)
		.orderBy('check_asked_at')
		.orderBy('number')
		.execute();
	return asked.filter((outcome) => !isOwn(actor, outcome));
}
