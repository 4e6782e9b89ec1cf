import type { Piece } from '#lib/meeting.ts';
import { prose } from '#lib/text/prose.ts';
import { holds, type Term } from '#lib/text/search.ts';
import type { Actor } from '../../access/index.ts';
import type { Day, Db } from '../../db/index.ts';
import { threadIds } from '../../prompts/index.ts';
import type { MeetingRow } from '../tables.ts';
import { summaryFor } from './show.ts';

/** A published summary that holds the words of a search, with its text as its reader sees it. */
export type FoundSummary = {
	group_id: string;
	/** of the meeting */
	number: number;
	on_day: Day;
	title: string;
	text: string;
};

/**
 * The published summaries of a group, or of the meetings that had a study's findings, that hold every
 * word. A quote that nobody may quote any more is not found either: they are read as they are shown.
 */
export async function searchSummaries(
	db: Db,
	actor: Actor,
	of: { group: string } | { study: string },
	terms: Term[]
): Promise<FoundSummary[]> {
	const found: FoundSummary[] = [];
	for (const meeting of await summarised(db, of)) {
		const summary = await summaryFor(db, actor, meeting);
		if (!summary) continue;
		const text = summary.pieces.map(wordsOf).join(' ');
		if (!holds(`${summary.title} ${text}`, terms)) continue;
		const { group_id, number, on_day } = meeting;
		found.push({ group_id, number, on_day, title: summary.title, text });
	}
	return found;
}

function summarised(db: Db, of: { group: string } | { study: string }): Promise<MeetingRow[]> {
	return db
		.selectFrom('meeting')
		.innerJoin('summary', 'summary.meeting_id', 'meeting.id')
		.selectAll('meeting')
		.where(({ eb, or, selectFrom }) => {
			const published = or([
				eb('summary.published_to_group_at', 'is not', null),
				eb('summary.published_to_all_at', 'is not', null)
			]);
			if ('group' in of) return eb.and([published, eb('meeting.group_id', '=', of.group)]);
			const carried = selectFrom('agenda_item')
				.select('meeting_id')
				.where('agenda_item.thread_id', 'in', threadIds(db, of));
			return eb.and([published, eb('meeting.id', 'in', carried)]);
		})
		.orderBy('meeting.on_day', 'desc')
		.orderBy('meeting.number', 'desc')
		.execute();
}

function wordsOf(piece: Piece): string {
	return piece.kind === 'prose' ? prose(piece.html) : piece.words;
}
