import { notFound, onTeam, type Actor, type Place } from '../access/index.ts';
import type { Db } from '../db/index.ts';
import * as files from '../files/index.ts';
import * as prompts from '../prompts/index.ts';
import type { AgendaItemRow, MeetingRow } from './tables.ts';

/** One item of an agenda, with the finding it carries and the file that was brought for it. */
export type Item = AgendaItemRow & { finding: prompts.Finding | null; file: files.File | null };

/** The items of a meeting in their order. */
export async function agenda(db: Db, meeting: Pick<MeetingRow, 'id'>): Promise<Item[]> {
	const rows = await db
		.selectFrom('agenda_item')
		.selectAll()
		.where('meeting_id', '=', meeting.id)
		.orderBy('position')
		.execute();
	const brought = await files.byIds(
		db,
		rows.flatMap((row) => row.file_id ?? [])
	);
	const items: Item[] = [];
	for (const row of rows) {
		const finding = row.thread_id ? await prompts.findingOf(db, row.thread_id) : null;
		items.push({ ...row, finding, file: brought.get(row.file_id ?? '') ?? null });
	}
	return items;
}

/** How an address names an item: by its place, or by its kind where it stands on every agenda. */
export function placeOf({ kind, position }: Pick<AgendaItemRow, 'kind' | 'position'>): string {
	return kind === 'item' ? String(position) : kind;
}

/** The item at that place of the agenda, which may come from an address. Throws 404 when there is none. */
export async function itemAt(
	db: Db,
	meeting: Pick<MeetingRow, 'id'>,
	position: string
): Promise<Item> {
	const items = await agenda(db, meeting);
	const found = items.find(
		(item) => placeOf(item) === position || String(item.position) === position
	);
	return found ?? notFound();
}

/**
 * Where a meeting is for the actor: in its group, and in a study of the actor's whose finding it talks
 * about. To be asked of the policy, so that what a researcher sees there but may not do is 403.
 */
export async function placeFor(
	db: Db,
	actor: Actor,
	meeting: Pick<MeetingRow, 'id' | 'group_id'>
): Promise<Place> {
	const own = await ownItems(db, actor, [meeting]);
	return { group: meeting.group_id, study: own.get(meeting.id) };
}

/** Which of these meetings have items about a study that the actor is on: meeting id → one such study. */
export async function ownItems(
	db: Db,
	actor: Actor | null,
	meetings: Pick<MeetingRow, 'id'>[]
): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('agenda_item')
		.select(['meeting_id', 'thread_id'])
		.where(
			'meeting_id',
			'in',
			meetings.map((meeting) => meeting.id)
		)
		.where('thread_id', 'is not', null)
		.execute();
	const threads = rows.map((row) => row.thread_id).filter((thread) => thread !== null);
	const studies = await prompts.studyOf(db, [...new Set(threads)]);

	const own = new Map<string, string>();
	for (const { meeting_id, thread_id } of rows) {
		const study = thread_id && studies.get(thread_id)?.study_id;
		if (study && onTeam(actor, study)) own.set(meeting_id, study);
	}
	return own;
}
