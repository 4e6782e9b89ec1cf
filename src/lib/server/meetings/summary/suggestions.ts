import { allow, notFound, type Actor } from '../../access/index.ts';
import type { Db } from '../../db/index.ts';
import * as groups from '../../groups/index.ts';
import type { MeetingRow, SuggestionRow } from '../tables.ts';

/** A correction that somebody asked for. `place` is its number in the summary, for its address. */
export type Suggestion = SuggestionRow & { place: number; by: string };

/** What this person may read: an organiser all, oldest first; a member the own ones with their answers. */
export async function suggestionsFor(
	db: Db,
	actor: Actor,
	meeting: MeetingRow
): Promise<Suggestion[]> {
	allow(actor, 'summary.suggest', { group: meeting.group_id });
	const all = await numbered(db, meeting);
	const reads = actor.groups[meeting.group_id] === 'organiser';
	return reads ? all : all.filter((each) => each.person_id === actor.person);
}

/** The suggestion with that number, which may come from an address. 404 when there is none. */
export async function suggestionAt(
	db: Db,
	actor: Actor,
	meeting: MeetingRow,
	place: string
): Promise<Suggestion> {
	allow(actor, 'summary.write', { group: meeting.group_id });
	const all = await numbered(db, meeting);
	return all.find((each) => String(each.place) === place) ?? notFound();
}

async function numbered(db: Db, meeting: MeetingRow): Promise<Suggestion[]> {
	const rows = await db
		.selectFrom('suggestion')
		.innerJoin('summary', 'summary.id', 'suggestion.summary_id')
		.where('summary.meeting_id', '=', meeting.id)
		.selectAll('suggestion')
		.orderBy('suggestion.at')
		.orderBy('suggestion.id')
		.execute();
	const shown = await groups.shownNames(db, meeting.group_id);
	return rows.map((row, index) => ({
		...row,
		place: index + 1,
		by: shown.get(row.person_id) ?? groups.NAMELESS
	}));
}
