import type { ShownPicture } from '#lib/meeting.ts';
import type { Db } from '../../db/index.ts';
import * as files from '../../files/index.ts';
import type { SummaryRow } from '../tables.ts';

type Held = Pick<SummaryRow, 'picture_id' | 'picture_alt' | 'picture_width' | 'picture_height'>;

/** The picture of a summary, as its pages show it. */
export async function pictureOf(db: Db, summary: Held): Promise<ShownPicture | null> {
	const { picture_id, picture_alt: alt, picture_width: width, picture_height: height } = summary;
	if (!picture_id || !width || !height) return null;
	const file = (await files.byIds(db, [picture_id])).get(picture_id);
	return file ? { ref: file.ref, alt, width, height } : null;
}
