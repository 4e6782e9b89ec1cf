import { onTeam, type Actor } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import * as prompts from '../prompts/index.ts';
import type { OfferRow } from './tables.ts';

/**
 * Whether an offer is made to the actor: to members of its group. Organisers and researchers take part
 * in their working time; who is on the team whose finding it is, is a researcher there.
 */
export async function memberIsOffered(db: Db, actor: Actor, offer: OfferRow): Promise<boolean> {
	if (actor.groups[offer.group_id] !== 'member') return false;
	if (offer.about_kind === 'meeting') return true;
	const study = (await prompts.studyOf(db, [offer.about_id])).get(offer.about_id)?.study_id;
	return !onTeam(actor, study);
}
