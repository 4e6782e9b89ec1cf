import { today } from '#lib/text/dates.ts';
import { allow, type Actor } from '../access/index.ts';
import * as accounts from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { now, together, type Db } from '../db/index.ts';
import * as files from '../files/index.ts';
import * as groups from '../groups/index.ts';
import { itemAt, type Item } from './agenda.ts';
import type { MeetingRow } from './tables.ts';

type Brought = Parameters<typeof files.keep>[3];

/** What people read for an item before they come. `file`: a new one; null keeps what is there, 'none' takes it away. */
export type Paper = { words: string; link: string; file: Brought | 'none' | null };

/** Puts a paper to an item: words, an address, a file, or several of these. A new file takes the place of the old. */
export async function keepPaper(
	db: Db,
	actor: Actor,
	meeting: Pick<MeetingRow, 'group_id'>,
	item: Item,
	{ words, link, file }: Paper
): Promise<void> {
	allow(actor, 'meeting.plan', { group: meeting.group_id });
	await together(db, async (db) => {
		const brought =
			file && file !== 'none' ? await files.keep(db, actor, { id: meeting.group_id }, file) : null;
		const file_id = file ? (brought?.id ?? null) : item.file_id;
		await db
			.updateTable('agenda_item')
			.set({ words, link, file_id })
			.where('id', '=', item.id)
			.execute();
		if (item.file_id && item.file_id !== file_id) await files.drop(db, { id: item.file_id });
		await record(db, actor, 'paper.kept', 'agenda-item', item);
	});
}

/**
 * The file of the item at that place, for whoever may read the item (rules.md A11): members and
 * organisers, and a researcher where it carries a finding of the own study. 404 for everybody else.
 */
export async function paperFile(
	db: Db,
	actor: Actor | null,
	meeting: Pick<MeetingRow, 'id' | 'group_id'>,
	place: string
): Promise<(files.File & { bytes: Uint8Array }) | null> {
	const item = await itemAt(db, meeting, place);
	allow(actor, 'meeting.read', { group: meeting.group_id, study: item.finding?.study.id });
	return item.file && { ...item.file, bytes: await files.bytesOf(db, item.file) };
}

/**
 * The papers are out: everybody in the group is told once. What changes afterwards stands on the
 * meeting's page, and nobody is written to again.
 */
export async function papersOut(db: Db, actor: Actor, meeting: MeetingRow): Promise<void> {
	allow(actor, 'meeting.plan', { group: meeting.group_id });
	await together(db, async (db) => {
		const out = await db
			.updateTable('meeting')
			.set({ papers_out_at: now(), papers_out_by: actor.person })
			.where('id', '=', meeting.id)
			.where('papers_out_at', 'is', null)
			.where('cancelled_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (!out) return;
		await record(db, actor, 'meeting.papers-out', 'meeting', meeting);
		if (meeting.on_day < today()) return;
		const about = { kind: 'meeting', id: meeting.id };
		await groups.tell(db, meeting.group_id, {
			...{ kind: 'meeting.papers', about, except: actor.person }
		});
	});
}

/** How many in the group are not reached by email: the papers travel to them by hand. */
export async function readByHand(db: Db, group: { id: string }): Promise<number> {
	const people = await groups.people(db, group.id);
	const ids = people.map(({ person_id }) => person_id);
	const contacts = await accounts.contacts(db, ids);
	return ids.filter((id) => accounts.wayTo(contacts.get(id)) !== 'email').length;
}
