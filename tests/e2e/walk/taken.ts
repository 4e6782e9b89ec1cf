import { daysAfter, today } from '#lib/text/dates.ts';
import type { Actor } from '#server/access/index.ts';
import * as contributions from '#server/contributions/index.ts';
import type { Db } from '#server/db/open.ts';
import * as exports from '#server/exports/index.ts';
import { takeFile } from '../../support/taken.ts';
import { leadOf } from './people.ts';

/** What was taken out: a file by a researcher, the key by the lead, a token for a script. */
export async function taken(
	db: Db,
	researcher: Actor,
	study: Parameters<typeof takeFile>[2]
): Promise<{ export: string; taking: string; script: string }> {
	const file = await takeFile(db, researcher, study, 'team');
	const lead = await contributions.actorOf(db, await leadOf(db, study.id));
	if (!lead) throw new Error('nobody leads the study');
	const key = await exports.takeKey(db, lead, study, 'For the walk.', 'walk');
	const wish = { name: 'For the walk', ends_on: daysAfter(today(), 30) };
	const made = await exports.makeToken(db, lead, study, wish, 'walk');
	if (typeof made === 'string') throw new Error(made);
	return { export: String(file.number), taking: String(key.number), script: made.token.ref };
}
