import { randomBytes } from 'node:crypto';
import { hashToken } from '#server/accounts/index.ts';
import { after, DAY, now } from '#server/db/index.ts';
import type { Db } from '#server/db/open.ts';

/** Every kind of person there is, seen from one group and one study. */
export const kinds = [
	'visitor',
	'member', // who gave the words in question
	'other member',
	'member elsewhere',
	'organiser',
	'organiser elsewhere',
	'researcher',
	'lead',
	'researcher elsewhere',
	'administrator'
] as const;
export type Kind = (typeof kinds)[number];

/** A cookie for each kind of person: sessions put into the database as sign-in would leave them. */
export async function signInAll(
	db: Db,
	place: { group: string; study: string; giver: string }
): Promise<Record<Kind, string>> {
	const find: Record<Exclude<Kind, 'visitor'>, Promise<string>> = {
		member: Promise.resolve(place.giver),
		'other member': inGroup(db, 'member', place.group, true, place.giver),
		'member elsewhere': inGroup(db, 'member', place.group, false),
		organiser: inGroup(db, 'organiser', place.group, true),
		'organiser elsewhere': inGroup(db, 'organiser', place.group, false),
		researcher: onTeam(db, 'researcher', place.study, true),
		lead: leadOf(db, place.study),
		'researcher elsewhere': onTeam(db, 'researcher', place.study, false),
		administrator: administrator(db)
	};
	const cookies: Record<string, string> = { visitor: '' };
	for (const [kind, person] of Object.entries(find))
		cookies[kind] = await session(db, await person);
	return cookies as Record<Kind, string>;
}

async function session(db: Db, person: string) {
	const token = randomBytes(20).toString('hex');
	const at = now();
	await db
		.insertInto('session')
		.values({
			id: hashToken(token),
			person_id: person,
			expires_at: after(at, 30 * DAY),
			device: 'own',
			label: 'A test',
			created_at: at,
			seen_at: at
		})
		.execute();
	return `session=${token}`;
}

/** Somebody with that role here and none elsewhere, or elsewhere and none here. */
async function inGroup(
	db: Db,
	role: 'member' | 'organiser',
	group: string,
	here: boolean,
	except = ''
) {
	const rows = await db
		.selectFrom('membership')
		.select(['person_id', 'group_id'])
		.where('role', '=', role)
		.where('person_id', '<>', except)
		.where('left_at', 'is', null)
		.orderBy('joined_at')
		.execute();
	return only(rows, ({ group_id }) => (group_id === group) === here, `${role} in a group`);
}

/** Who signs in as the lead. */
export function leadOf(db: Db, study: string): Promise<string> {
	return onTeam(db, 'lead', study, true);
}

async function onTeam(db: Db, role: 'researcher' | 'lead', study: string, here: boolean) {
	const rows = await db
		.selectFrom('team_member')
		.select(['person_id', 'study_id', 'role'])
		.where('left_at', 'is', null)
		.orderBy('joined_at')
		.execute();
	const fits = (row: (typeof rows)[number]) =>
		(row.study_id === study) === here && (!here || row.role === role);
	return only(rows, fits, `${role} of a study`);
}

async function administrator(db: Db) {
	const row = await db
		.selectFrom('person')
		.select('id')
		.where('administrator_since', 'is not', null)
		.executeTakeFirstOrThrow();
	return row.id;
}

/** The first person all of whose rows fit. */
function only<Row extends { person_id: string }>(
	rows: Row[],
	fits: (row: Row) => boolean,
	what: string
) {
	const found = rows.find((row) =>
		rows.filter(({ person_id }) => person_id === row.person_id).every(fits)
	);
	if (!found) throw new Error(`the example has no ${what}`);
	return found.person_id;
}
