import * as accounts from '../accounts/index.ts';
import { notFound } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import * as studies from '../studies/index.ts';
import { ofGroup, ofStudy } from './find.ts';
import type { Where } from './invite.ts';
import type { InvitationRow } from './tables.ts';

/**
 * What stands for a person in an address below a group or study. Made from both ids, so that it is
 * short, stays the same, and tells neither who it is nor that it is the same person elsewhere.
 */
export function personRef(place: string, person: string): string {
	return accounts.hashToken(`${place} ${person}`).slice(0, 10);
}

/** The person so named in an address: somebody who belongs there or was invited. 404 when nobody is. */
export async function personAt(db: Db, at: Where, ref: string): Promise<string> {
	const place = 'group' in at ? at.group : at.study;
	const present =
		'group' in at ? await groups.people(db, at.group) : await studies.team(db, at.study);
	const invited = 'group' in at ? await ofGroup(db, at.group) : await ofStudy(db, at.study);
	const found = [...present, ...invited].find((each) => personRef(place, each.person_id) === ref);
	return found?.person_id ?? notFound();
}

/** The newest invitation in that role of the person so named in an address. 404 when there is none. */
export async function newest(db: Db, at: Where, ref: string, role: InvitationRow['role']) {
	const place = 'group' in at ? at.group : at.study;
	const every = 'group' in at ? await ofGroup(db, at.group) : await ofStudy(db, at.study);
	const found = every.find(
		(each) => each.role === role && personRef(place, each.person_id) === ref
	);
	return found ?? notFound();
}
