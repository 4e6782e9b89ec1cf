import { notFound } from '../access/index.ts';
import * as accounts from '../accounts/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { isAnothers, mayStand, refusedSince, wordsOf, type State } from './standing.ts';
import type { QuotationRow } from './tables.ts';

/** A request with what it is about. `usable`: the words that may be quoted now. */
export type Quotation = QuotationRow & {
	said: contributions.Contribution;
	state: State;
	usable: string | null;
	/** the sentence that was asked about stands there still */
	there: boolean;
};

/** What was asked about each of these contributions, oldest first; none: not in the map. */
export async function ofContributions(db: Db, ids: string[]): Promise<Map<string, Quotation[]>> {
	if (!ids.length) return new Map();
	const rows = await quotation(db).where('contribution_id', 'in', ids).execute();
	return Map.groupBy(await complete(db, rows), (each) => each.contribution_id);
}

/** All that a study's team asked, newest first. */
export async function ofStudy(db: Db, study: { id: string }): Promise<Quotation[]> {
	const rows = await quotation(db).where('study_id', '=', study.id).execute();
	return (await complete(db, rows)).toReversed();
}

/** All that a person was asked, newest first: for that person alone. */
export async function ofPerson(db: Db, person: string): Promise<Quotation[]> {
	const mine = contributions.idsOfPerson(db, person);
	const found = await quotation(db).where('contribution_id', 'in', mine).execute();
	const all = await complete(db, found);
	return all
		.filter((each) => !isAnothers(each, each.said))
		.toSorted((a, b) => (a.asked_at < b.asked_at ? 1 : -1));
}

/** One request by its name in addresses; 404 when there is none. */
export async function byRef(db: Db, ref: string): Promise<Quotation> {
	if (!/^[a-z0-9]{1,20}$/.test(ref)) notFound();
	const [found] = await complete(db, await quotation(db).where('ref', '=', ref).execute());
	return found ?? notFound();
}

/** One request by its id, for its letter. */
export async function byId(db: Db, id: string): Promise<Quotation | undefined> {
	const [found] = await complete(db, await quotation(db).where('id', '=', id).execute());
	return found;
}

/**
 * The requests that wait for people of the group whom no email reaches: an organiser asks them, oldest
 * first.
 */
export async function forDesk(db: Db, group: { id: string }): Promise<Quotation[]> {
	const open = await quotation(db)
		.where('answer', 'is', null)
		.where('given_up_at', 'is', null)
		.execute();
	const waiting = (await complete(db, open)).filter(
		({ state, said }) => state === 'waiting' && said.group_id === group.id
	);
	const givers = waiting.flatMap(({ said }) => said.person_id ?? []);
	const contacts = await accounts.contacts(db, [...new Set(givers)]);
	return waiting.filter(({ said }) => {
		const contact = contacts.get(said.person_id ?? '');
		return contact && accounts.wayTo(contact) !== 'email';
	});
}

async function complete(db: Db, rows: QuotationRow[]): Promise<Quotation[]> {
	if (!rows.length) return [];
	const said = await contributions.byIds(db, [...new Set(rows.map((row) => row.contribution_id))]);
	const byId = new Map(said.map((each) => [each.id, each]));
	const refused = await refusedSince(db, said);
	const here = await presentIn(
		db,
		said.map(({ group_id }) => group_id)
	);
	return rows.flatMap((row) => {
		const of = byId.get(row.contribution_id);
		if (!of) return [];
		const usable = wordsOf(row, of, refused);
		const there = row.words !== '' && of.body.includes(row.words);
		const present = here.has(`${of.group_id} ${of.person_id}`);
		return [{ ...row, said: of, usable, there, state: state(row, of, usable, present) }];
	});
}

function state(
	row: QuotationRow,
	said: contributions.Contribution,
	usable: string | null,
	present: boolean
): State {
	if (row.given_up_at) return 'given up';
	if (row.answer === 'no') return 'no';
	if (row.answer) return usable === null ? 'ended' : row.answer;
	// who has left is asked nothing more: not asked means no
	return present && mayStand(row, said) ? 'waiting' : 'ended';
}

async function presentIn(db: Db, ids: string[]) {
	const found = new Set<string>();
	for (const group of new Set(ids))
		for (const { person_id } of await groups.people(db, group)) found.add(`${group} ${person_id}`);
	return found;
}

function quotation(db: Db) {
	return db.selectFrom('quotation').selectAll().orderBy('asked_at').orderBy('id');
}
