import type { Db } from '../db/index.ts';
import type { LetterRow } from '../mail/index.ts';
import type { MeetingRow } from './tables.ts';

/** The kinds of letter that ask whether somebody comes, or say that nobody need come. */
const kinds = ['planned', 'moved', 'reminder', 'called-off', 'cancelled'].map(
	(kind) => `meeting.${kind}`
);

/** The meeting that a letter is about; undefined where it is about something else. */
export async function ofLetter(
	db: Db,
	{ kind, about_id }: Pick<LetterRow, 'kind' | 'about_id'>
): Promise<MeetingRow | undefined> {
	if (!kinds.includes(kind)) return undefined;
	const [id = ''] = about_id.split(' ');
	return db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst();
}
