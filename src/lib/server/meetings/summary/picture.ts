import { allow, notFound, type Actor } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { together, type Db } from '../../db/index.ts';
import * as files from '../../files/index.ts';
import type { MeetingRow, SummaryRow } from '../tables.ts';
import { isPublic, summaryOf } from './find.ts';
import { namesAmong } from './names.ts';
import { summaryFor } from './show.ts';
import { problems } from './text.ts';

/** Why a picture is not taken. */
export type PictureRefusal = 'no-picture' | 'no-words' | 'both' | 'marks' | { names: string[] };

/** What an organiser says of a picture. */
export type PictureWords = {
	/** what it shows, for those who cannot see it; empty where it is only decoration */
	alt: string;
	decoration: boolean;
	/** words in `alt` that may be names, which the organiser has looked at */
	checked: string[];
};

/**
 * Puts a picture on the summary in the place of the one before, whose bytes are gone then; or, without
 * `made`, says something else of the one that is there. 404 while there is no summary.
 */
export async function setPicture(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	made: (files.Picture & { name: string }) | null,
	{ alt, decoration, checked }: PictureWords
): Promise<SummaryRow | PictureRefusal> {
	allow(actor, 'summary.write', { group: meeting.group_id });
	return together(db, async (db) => {
		const summary = (await summaryOf(db, meeting)) ?? notFound();
		if (!made && !summary.picture_id) return 'no-picture';
		if (!alt && !decoration) return 'no-words';
		if (alt && decoration) return 'both';
		if (problems(alt, '', []).length) return 'marks';
		if (isPublic(summary)) {
			const words = { ...summary, title: alt, body_html: '', picture_alt: '' };
			const names = await namesAmong(db, meeting, words);
			if (names.some((name) => !checked.includes(name))) return { names };
		}
		const file = made && (await files.keep(db, actor, { id: meeting.group_id }, made));
		const changed = await db
			.updateTable('summary')
			.set({
				picture_alt: alt,
				...(file && made && sized(file, made))
			})
			.where('id', '=', summary.id)
			.returningAll()
			.executeTakeFirstOrThrow();
		if (file) await drop(db, summary);
		await record(db, actor, 'summary.picture-set', 'summary', summary);
		return changed;
	});
}

/** Takes the picture off the summary: its bytes are gone. Nothing happens where there is none. */
export async function removePicture(db: Db, actor: Actor, meeting: MeetingRow): Promise<void> {
	allow(actor, 'summary.write', { group: meeting.group_id });
	await together(db, async (db) => {
		const summary = await summaryOf(db, meeting);
		if (!summary?.picture_id) return;
		const none = { picture_id: null, picture_width: null, picture_height: null, picture_alt: '' };
		await db.updateTable('summary').set(none).where('id', '=', summary.id).execute();
		await drop(db, summary);
		await record(db, actor, 'summary.picture-removed', 'summary', summary);
	});
}

/** The picture itself, for whoever reads the summary inside the group at this moment; else 404. */
export async function pictureFor(db: Db, actor: Actor, meeting: MeetingRow, ref: string) {
	const shown = await summaryFor(db, actor, meeting);
	if (shown?.picture?.ref !== ref) notFound();
	const summary = (await summaryOf(db, meeting)) ?? notFound();
	return bytesOf(db, summary);
}

/** The kind and the bytes of the picture of a summary, asked for by whoever may have them. */
export async function bytesOf(db: Db, { picture_id }: Pick<SummaryRow, 'picture_id'>) {
	const file = picture_id && (await files.byIds(db, [picture_id])).get(picture_id);
	if (!file) notFound();
	return { media_type: file.media_type, bytes: await files.bytesOf(db, file) };
}

function sized({ id: picture_id }: files.File, { width, height }: files.Picture) {
	return { picture_id, picture_width: width, picture_height: height };
}

async function drop(db: Db, { picture_id }: SummaryRow) {
	if (picture_id) await files.drop(db, { id: picture_id });
}
