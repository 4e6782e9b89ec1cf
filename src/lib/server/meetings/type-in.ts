import type { TypedIn } from '#lib/text/typed-in.ts';
import { allow, type Actor } from '../access/index.ts';
import { together, type Db } from '../db/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import type { Item } from './agenda.ts';
import { notePoint } from './notes.ts';

/** What is typed in under one item. */
export type Sheet = { item: Item; notes: TypedIn[] };

/**
 * Keeps notes from paper, all of them or none. The same box once more stores none of them twice: a
 * note is known by its words and by how often they stand under its item. Where a note names a question
 * that its finding does not have, nothing is kept and that note comes back.
 */
export async function typeIn(
	db: Db,
	actor: Actor,
	group: GroupRow,
	sheets: Sheet[],
	box: string
): Promise<{ kept: number } | { unknown: TypedIn; item: Item }> {
	for (const { item } of sheets)
		allow(actor, 'meeting.note', { group: group.id, study: item.finding?.study.id });
	for (const { item, notes } of sheets) {
		const unknown = notes.find((note) => note.question && !questionOf(item, note));
		if (unknown) return { unknown, item };
	}
	return together(db, async (db) => {
		let kept = 0;
		for (const { item, notes } of sheets) {
			const seen = new Map<string, number>();
			for (const note of notes) {
				const time = (seen.get(note.body) ?? 0) + 1;
				seen.set(note.body, time);
				const { question: _, ...words } = note;
				const point = { ...words, question: questionOf(item, note), wording: 'noted' as const };
				const own = `${box} ${item.id} ${time}`;
				const noted = await notePoint(db, actor, group, item, { ...point, box: own });
				if (typeof noted === 'string') throw new Error(noted);
				kept++;
			}
		}
		return { kept };
	});
}

function questionOf({ finding }: Item, { question }: TypedIn): string | null {
	return finding?.questions.find(({ position }) => position === question)?.id ?? null;
}
