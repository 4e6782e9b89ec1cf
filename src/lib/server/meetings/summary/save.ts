import { allow, type Actor } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { again, id, now, type Db } from '../../db/index.ts';
import type { MeetingRow, SummaryRow } from '../tables.ts';
import { sayCorrection } from './corrections.ts';
import { isFinished, isPublic, stamp, summaryOf } from './find.ts';
import { namesAmong } from './names.ts';
import { positionsOf } from './positions.ts';
import { freeSlug } from './slug.ts';
import { problems, renderBody, type Problem } from './text.ts';
import { change, takeBack } from './write.ts';

type Words = { title: string; body: string };

/** What is said of a change to a summary that somebody has as finished. */
export type Correction = {
	/** what was put right, in words for the reader */
	correction: string;
	/** `other`: it says something else now, and goes round again before it is published again */
	meaning: 'same' | 'other' | null;
	/** words that may be names, which the organiser has looked at */
	checked: string[];
};

/** Why a changed summary is not saved. */
export type SaveRefusal =
	| 'changed-meanwhile'
	| { problems: Problem[] }
	| { unsaid: ('correction' | 'meaning')[] }
	| { names: string[] };

/**
 * Saves the summary; the first saving makes it. A draft is taken as it is. Once it was sent round,
 * others see each saving at once, so that a text with problems is refused with their names. Once it was
 * published, what was put right is said to the reader, and a change of meaning takes it back until it
 * went round again. `seen` is the stamp of the writing that was edited.
 */
export async function saveSummary(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	{ seen, title, body, ...said }: Words & { seen: string } & Partial<Correction>
): Promise<SummaryRow | SaveRefusal> {
	allow(actor, 'summary.write', { group: meeting.group_id });
	const words = { title, body };
	return again(db, async (db) => {
		const present = await summaryOf(db, meeting);
		if (!present) return begin(db, actor, meeting, words);
		if (present.title === title && present.body === body) return present;
		if (stamp(present) !== seen) return 'changed-meanwhile';

		const wrong = problems(title, body, await positionsOf(db, present));
		if (present.sent_round_at && wrong.length) return { problems: wrong };
		if (!isFinished(present)) {
			const saved = await change(db, actor, present, words);
			return present.sent_round_at ? saved : address(db, meeting, saved);
		}
		return correct(db, actor, meeting, present, words, said);
	});
}

async function correct(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	present: SummaryRow,
	words: Words,
	{ correction = '', meaning = null, checked = [] }: Partial<Correction>
): Promise<SummaryRow | SaveRefusal> {
	const unsaid = [
		...(correction ? [] : ['correction' as const]),
		...(meaning ? [] : ['meaning' as const])
	];
	if (unsaid.length) return { unsaid };
	if (isPublic(present) && meaning === 'same') {
		const text = `${words.title} ${correction}`;
		const html = renderBody(words.body);
		const names = await namesAmong(db, meeting, { ...present, title: text, body_html: html });
		if (names.some((name) => !checked.includes(name))) return { names };
	}
	const saved = await change(db, actor, present, words);
	await sayCorrection(db, actor, { id: present.id, group_id: meeting.group_id }, correction);
	return meaning === 'other' ? takeBack(db, actor, saved) : saved;
}

/** The address follows the title until others have the summary; then it stays. */
async function address(db: Db, meeting: MeetingRow, { id, title, slug }: SummaryRow) {
	return db
		.updateTable('summary')
		.set({ slug: await freeSlug(db, meeting.on_day, title, slug) })
		.where('id', '=', id)
		.returningAll()
		.executeTakeFirstOrThrow();
}

async function begin(db: Db, actor: Actor, meeting: MeetingRow, { title, body }: Words) {
	const summary = await db
		.insertInto('summary')
		.values({
			id: id(),
			meeting_id: meeting.id,
			slug: await freeSlug(db, meeting.on_day, title),
			title,
			body,
			body_html: renderBody(body),
			picture_alt: '',
			created_at: now(),
			created_by: actor.person
		})
		.returningAll()
		.executeTakeFirstOrThrow();
	await record(db, actor, 'summary.written', 'summary', summary);
	return summary;
}
