import { randomInt } from 'node:crypto';
import type { Contribution } from '../contributions/index.ts';
import { together, type Db } from '../db/index.ts';
import * as meetings from '../meetings/index.ts';
import { isUnnamed } from './sort.ts';

/** What a code stands for. Its id is that of a person, of one unnamed contribution, or of a meeting. */
type Bearer = { id: string; of: 'person_id' | 'contribution_id' | 'meeting_id'; letters: string };

/** The codes of those persons, contributions and meetings in this study, by id. */
export async function codesOf(
	db: Db,
	study: { id: string },
	ids: string[]
): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('code')
		.selectAll()
		.where('study_id', '=', study.id)
		.where((any) =>
			any.or([
				any('person_id', 'in', ids),
				any('contribution_id', 'in', ids),
				any('meeting_id', 'in', ids)
			])
		)
		.execute();
	return new Map(
		rows.map((row) => [row.person_id ?? row.contribution_id ?? row.meeting_id ?? '', row.code])
	);
}

/**
 * The code under which each contribution stands in this study's files, by the contribution's id.
 * Those that have none yet draw one (rules.md N4): at random, never by counting, so that a code
 * tells nothing about who joined or answered first. A code once drawn stays.
 */
export async function caseIds(
	db: Db,
	study: { id: string },
	page: Contribution[]
): Promise<Map<string, string>> {
	const items = page.flatMap((said) => (isUnnamed(said) ? (said.agenda_item_id ?? []) : []));
	const rooms = await meetings.meetingsOfItems(db, [...new Set(items)]);
	const bearers = new Map(
		page.map((said) => [said.id, bearer(said, rooms.get(said.agenda_item_id ?? '')?.id)])
	);
	const distinct = [...new Map([...bearers.values()].map((each) => [each.id, each])).values()];
	const codes = await drawn(db, study, distinct);
	return new Map([...bearers].map(([said, { id }]) => [said, codes.get(id) ?? '']));
}

/** The codes of people of the team; who has none yet in this study draws one. */
export function coderCodes(
	db: Db,
	study: { id: string },
	people: string[]
): Promise<Map<string, string>> {
	const bearers = people.map((id): Bearer => ({ id, of: 'person_id', letters: 'R' }));
	return drawn(db, study, bearers);
}

async function drawn(db: Db, study: { id: string }, distinct: Bearer[]) {
	const ids = distinct.map((each) => each.id);
	let codes = await codesOf(db, study, ids);
	for (let round = 0; codes.size < distinct.length; round++) {
		const missing = distinct.filter((each) => !codes.has(each.id));
		await draw(db, study, missing, Math.floor(round / TRIES));
		codes = await codesOf(db, study, ids);
	}
	return codes;
}

function bearer(said: Contribution, room: string | undefined): Bearer {
	if (isUnnamed(said) && room) return { id: room, of: 'meeting_id', letters: 'ROOM-' };
	if (isUnnamed(said)) return { id: said.id, of: 'contribution_id', letters: 'U' };
	const letters = { member: 'P', organiser: 'O', researcher: 'R' }[said.role];
	return { id: said.person_id ?? said.id, of: 'person_id', letters };
}

/** Digits of a code. Unnamed contributions are many: were theirs few, late ones would be told by their length. */
const DIGITS = 4;
const DIGITS_UNNAMED = 7;

/** How often a number that is gone already is drawn anew before the codes grow longer. */
const TRIES = 20;

/** Draws once for each; where the number is gone already nothing is stored. */
async function draw(db: Db, study: { id: string }, bearers: Bearer[], longer: number) {
	await together(db, async (db) => {
		for (const { id, of, letters } of bearers) {
			const digits = (of === 'contribution_id' ? DIGITS_UNNAMED : DIGITS) + longer;
			await db
				.insertInto('code')
				.values({
					study_id: study.id,
					code: `${letters}${randomInt(10 ** (digits - 1), 10 ** digits)}`,
					person_id: null,
					contribution_id: null,
					meeting_id: null,
					[of]: id
				})
				.onConflict((conflict) => conflict.doNothing())
				.execute();
		}
	});
}
