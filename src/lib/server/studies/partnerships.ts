import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import { list } from './find.ts';
import type { PartnershipRow, StudyRow } from './tables.ts';

/** Where a partnership stands now. */
export function stateOf(partnership: PartnershipRow): 'asked' | 'accepted' | 'declined' | 'ended' {
	if (partnership.ended_at) return 'ended';
	if (partnership.declined_at) return 'declined';
	return partnership.accepted_at ? 'accepted' : 'asked';
}

/** The groups that work with the study now. */
export async function partners(
	db: Db,
	study: string
): Promise<{ partnership: PartnershipRow; group: GroupRow }[]> {
	const every = await groupsOf(db, study);
	return every.filter(({ partnership }) => stateOf(partnership) === 'accepted');
}

/** Every group the study ever asked, newest first, with where that stands. */
export async function groupsOf(
	db: Db,
	study: string
): Promise<{ partnership: PartnershipRow; group: GroupRow }[]> {
	const rows = await newestFirst(db).where('study_id', '=', study).execute();
	const found = await groups.list(db, [...new Set(rows.map((row) => row.group_id))]);
	const byId = new Map(found.map((group) => [group.id, group]));
	return rows.flatMap((partnership) => {
		const group = byId.get(partnership.group_id);
		return group ? [{ partnership, group }] : [];
	});
}

/** Every study that ever asked the group, newest first, with where that stands. */
export async function partnershipsOf(
	db: Db,
	group: string
): Promise<{ partnership: PartnershipRow; study: StudyRow }[]> {
	const rows = await newestFirst(db).where('group_id', '=', group).execute();
	const found = await list(db, [...new Set(rows.map((row) => row.study_id))]);
	const byId = new Map(found.map((study) => [study.id, study]));
	return rows.flatMap((partnership) => {
		const study = byId.get(partnership.study_id);
		return study ? [{ partnership, study }] : [];
	});
}

/** The newest partnership of the two, whatever its state. */
export function partnershipOf(
	db: Db,
	group: string,
	study: string
): Promise<PartnershipRow | undefined> {
	return newestFirst(db)
		.where('group_id', '=', group)
		.where('study_id', '=', study)
		.executeTakeFirst();
}

/** Whether the two work together now. */
export async function isPartner(db: Db, group: string, study: string): Promise<boolean> {
	const newest = await partnershipOf(db, group, study);
	return newest !== undefined && stateOf(newest) === 'accepted';
}

/** Whether the two work together, or once did: then the group may still read about the study. */
export async function wasPartner(db: Db, group: string, study: string): Promise<boolean> {
	const row = await newestFirst(db)
		.where('group_id', '=', group)
		.where('study_id', '=', study)
		.where('accepted_at', 'is not', null)
		.executeTakeFirst();
	return row !== undefined;
}

function newestFirst(db: Db) {
	return db.selectFrom('partnership').selectAll().orderBy('asked_at', 'desc').orderBy('id', 'desc');
}
