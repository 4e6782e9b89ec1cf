import { today } from '#lib/text/dates.ts';
import type { Db, Day } from '../db/index.ts';
import * as meetings from '../meetings/index.ts';
import * as prompts from '../prompts/index.ts';
import type { OfferRow } from './tables.ts';

/** What an offer is about, as those who may see it are shown it. */
export type Shown = {
	kind: OfferRow['about_kind'];
	title: string;
	/** below the group's own address */
	path: string;
	/** of a meeting: when it is */
	on_day: Day | null;
	/** the meeting was, or the finding takes no more answers */
	over: boolean;
	/** nobody takes part in it: not let in, or cancelled */
	hidden: boolean;
	/** of a finding: its study */
	study: string | null;
	/** since when it is over, as far as it is */
	until: Day;
};

/** What those offers are about, by the id of the thread or meeting. */
export async function abouts(
	db: Db,
	offers: Pick<OfferRow, 'about_kind' | 'about_id'>[]
): Promise<Map<string, Shown>> {
	const of = (kind: OfferRow['about_kind']) =>
		offers.filter(({ about_kind }) => about_kind === kind).map(({ about_id }) => about_id);
	const found = await prompts.findingsOf(db, [...new Set(of('thread'))]);
	const met = await meetings.byIds(db, [...new Set(of('meeting'))]);
	return new Map([
		...found.map((finding) => [finding.thread.id, ofFinding(finding)] as const),
		...met.map((meeting) => [meeting.id, ofMeeting(meeting)] as const)
	]);
}

function ofFinding(finding: prompts.Finding): Shown {
	const { prompt, thread, study, version } = finding;
	return {
		kind: 'thread',
		title: version.title,
		path: `/prompts/${prompts.address(study, prompt)}`,
		on_day: null,
		over: !prompts.isOpen(finding),
		hidden: thread.let_in_at === null,
		study: study.title,
		until: prompts.lastDay(prompt, thread)
	};
}

function ofMeeting(meeting: Awaited<ReturnType<typeof meetings.byIds>>[number]): Shown {
	const { title, number, on_day, cancelled_at } = meeting;
	return {
		kind: 'meeting',
		title,
		path: `/meetings/${number}`,
		on_day,
		over: on_day < today(),
		hidden: cancelled_at !== null,
		study: null,
		until: on_day
	};
}
