import { dayOf, daysBetween, today } from '#lib/text/dates.ts';
import type { ShownAction } from '#lib/action.ts';
import { allow, may, organises, type Actor } from '../access/index.ts';
import * as accounts from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import * as contributions from '../contributions/index.ts';
import { now, together, type Db } from '../db/index.ts';
import { doings } from './doing.ts';
import { meetingsOfItems } from './of-items.ts';
import type { ActionRow, MeetingRow } from './tables.ts';

/** How many that are done stay on a list. */
const DONE = 100;

/**
 * What was agreed in a group's meetings, or under a study's findings, for this reader: what is to be
 * done, the soonest first and what has no day after it; then what was done, the latest first. Each point
 * asks `readable`. Who of the group does it is known to organisers, and to that person.
 */
export async function actions(
	db: Db,
	actor: Actor,
	of: { group: string } | { study: string }
): Promise<ShownAction[]> {
	const points = (await contributions.actionPoints(db, of)).filter(
		(point) => contributions.readable(actor, point) === 'words'
	);
	const rows = await doings(
		db,
		points.map((point) => point.id)
	);
	const open = points.filter((point) => !rows.get(point.id)?.done_at);
	const done = points
		.filter((point) => rows.get(point.id)?.done_at)
		.toSorted((a, b) => (at(rows.get(b.id)) < at(rows.get(a.id)) ? -1 : 1))
		.slice(0, DONE);
	const shown = await show(db, actor, [...open, ...done], rows);
	return shown.toSorted(
		(a, b) => Number(Boolean(a.done_at)) - Number(Boolean(b.done_at)) || soonest(a, b)
	);
}

/** What was agreed before this meeting and was not done before it: what its agenda carries. */
export async function carried(
	db: Db,
	actor: Actor,
	{ group_id, on_day }: Pick<MeetingRow, 'group_id' | 'on_day'>
): Promise<ShownAction[]> {
	const all = await actions(db, actor, { group: group_id });
	return all.filter(
		({ agreed_on, done_at }) =>
			agreed_on && agreed_on < on_day && (!done_at || dayOf(done_at) >= on_day)
	);
}

/** Says that it is done, or, with `undo`, that it is not. Twice is once. */
export async function doAction(
	db: Db,
	actor: Actor,
	point: contributions.Contribution,
	{ undo = false } = {}
): Promise<void> {
	allow(actor, 'action.do', { group: point.group_id, study: point.study_id });
	if (point.point_kind !== 'action') throw new Error('a point that asks nobody to do something');
	const done = undo ? { done_at: null, done_by: null } : { done_at: now(), done_by: actor.person };
	await together(db, async (db) => {
		const changed = await db
			.insertInto('action')
			.values({ contribution_id: point.id, doer: 'other', ...done })
			.onConflict((conflict) =>
				conflict
					.column('contribution_id')
					.doUpdateSet(done)
					.where('action.done_at', undo ? 'is not' : 'is', null)
			)
			.returning('contribution_id as id')
			.executeTakeFirst();
		const verb = undo ? 'action.undone' : 'action.done';
		if (changed) await record(db, actor, verb, 'contribution', changed);
	});
}

/** Forgets who of the group was to do what, once that person is no longer there. */
export async function forgetDoer(db: Db, person: string, group: string): Promise<void> {
	const points = await contributions.actionPoints(db, { group });
	await db
		.updateTable('action')
		.set({ person_id: null })
		.where('person_id', '=', person)
		.where(
			'contribution_id',
			'in',
			points.map((point) => point.id)
		)
		.execute();
}

async function show(
	db: Db,
	actor: Actor,
	points: contributions.Contribution[],
	rows: Map<string, ActionRow>
): Promise<ShownAction[]> {
	const people = [...rows.values()].flatMap((row) => row.person_id ?? []);
	const names = await accounts.names(db, [...new Set(people)]);
	const items = points.flatMap((point) => point.agenda_item_id ?? []);
	const met = await meetingsOfItems(db, [...new Set(items)]);
	return points.map((point) => {
		const row = rows.get(point.id);
		const due = row?.due_on ?? null;
		const organiser = organises(actor, point.group_id);
		const place = { group: point.group_id, study: point.study_id };
		return {
			ref: point.ref,
			body: point.body,
			doer: row?.doer ?? 'other',
			name: organiser && row?.person_id ? (names.get(row.person_id) ?? null) : null,
			mine: row?.person_id === actor.person,
			due_on: due,
			late: due && !row?.done_at ? Math.max(0, daysBetween(due, today())) : 0,
			done_at: row?.done_at ?? null,
			agreed_on: met.get(point.agenda_item_id ?? '')?.on_day ?? null,
			group: point.group_id,
			shared: !contributions.isPrivate(point),
			mayDo: may(actor, 'action.do', place)
		};
	});
}

function soonest(a: ShownAction, b: ShownAction) {
	if (a.done_at) return 0; // they stand in their order
	return (a.due_on ?? '9') < (b.due_on ?? '9') ? -1 : a.due_on === b.due_on ? 0 : 1;
}

function at(row: ActionRow | undefined) {
	return row?.done_at ?? '';
}
