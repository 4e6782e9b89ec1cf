import { allow, type Actor } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import * as mail from '../mail/index.ts';
import type { PartnershipRow } from './tables.ts';

/** Agrees to work with the study: from now on its team can put findings to the group. */
export function acceptPartnership(db: Db, actor: Actor | null, partnership: PartnershipRow) {
	return answer(db, actor, partnership, 'accepted');
}

/** Says no. The study may ask again. */
export function declinePartnership(db: Db, actor: Actor | null, partnership: PartnershipRow) {
	return answer(db, actor, partnership, 'declined');
}

/** An answer that was already given stays; null says so. */
async function answer(
	db: Db,
	actor: Actor | null,
	{ id, group_id }: PartnershipRow,
	state: 'accepted' | 'declined'
): Promise<PartnershipRow | null> {
	allow(actor, 'partnership.answer', { group: group_id });
	const by = actor.person;
	const set =
		state === 'accepted'
			? { accepted_at: now(), accepted_by: by }
			: { declined_at: now(), declined_by: by };

	return together(db, async (db) => {
		const answered = await db
			.updateTable('partnership')
			.set(set)
			.where('id', '=', id)
			.where('accepted_at', 'is', null)
			.where('declined_at', 'is', null)
			.where('ended_at', 'is', null)
			.returningAll()
			.executeTakeFirst();
		if (!answered) return null;
		await record(db, actor, `partnership.${state}`, 'partnership', answered);
		await tellAsker(db, answered);
		return answered;
	});
}

async function tellAsker(db: Db, { id, asked_by }: PartnershipRow) {
	// by email, however they are reached otherwise: no organiser passes letters on to a research team
	const about = { kind: 'partnership', id };
	await mail.post(db, { kind: 'partnership.answered', person: asked_by, way: 'email', about });
}
