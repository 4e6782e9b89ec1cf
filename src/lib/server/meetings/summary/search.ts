import { holds, type Term } from '#lib/text/search.ts';
import type { Actor } from '../../access/index.ts';
import type { Day, Db } from '../../db/index.ts';
import { threadIds } from '../../prompts/index.ts';
import { summaryFor } from './show.ts';
import { proseOf } from './text.ts';

/** A published summary that holds the words of a search, with its text. */
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
 * word and that this reader may read. Quotes in them are contributions, and found as such.
 */
export async function searchSummaries(
	db: Db,
	actor: Actor,
	of: { group: string } | { study: string },
	terms: Term[]
): Promise<FoundSummary[]> {
	const rows = (await published(db, of)).map(({ meeting, title, body_html }) => {
		return { meeting, title, text: proseOf(body_html.replace(HEADING, '$1:$2')) };
	});
	const found: FoundSummary[] = [];
	for (const { meeting, title, text } of rows) {
		if (!holds(`${title} ${text}`, terms)) continue;
		const shown = await summaryFor(db, actor, meeting);
		if (!shown?.pieces.length) continue;
		const { group_id, number, on_day } = meeting;
		found.push({ group_id, number, on_day, title, text });
	}
	return found;
}

// what follows a heading would run on from it
const HEADING = /([^?!.:])(<\/h\d>)/g;

async function published(db: Db, of: { group: string } | { study: string }) {
	const summaries = await db
		.selectFrom('summary')
		.select(['meeting_id', 'title', 'body_html'])
		.where(({ eb, or }) =>
			or([eb('published_to_group_at', 'is not', null), eb('published_to_all_at', 'is not', null)])
		)
		.where('meeting_id', 'in', meetingIds(db, of))
		.execute();
	const meetings = await db
		.selectFrom('meeting')
		.selectAll()
		.where(
			'id',
			'in',
			summaries.map(({ meeting_id }) => meeting_id)
		)
		.orderBy('on_day', 'desc')
		.orderBy('number', 'desc')
		.execute();
	const byMeeting = new Map(summaries.map((summary) => [summary.meeting_id, summary]));
	return meetings.flatMap((meeting) => {
		const summary = byMeeting.get(meeting.id);
		return summary ? [{ ...summary, meeting }] : [];
	});
}

function meetingIds(db: Db, of: { group: string } | { study: string }) {
	if ('group' in of)
		return db.selectFrom('meeting').select('meeting.id').where('group_id', '=', of.group);
	return db
		.selectFrom('agenda_item')
		.select('meeting_id as id')
		.where('thread_id', 'in', threadIds(db, of));
}
