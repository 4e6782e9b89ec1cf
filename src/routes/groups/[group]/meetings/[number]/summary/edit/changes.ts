import type { Actor } from '$lib/server/access';
import type { Db } from '$lib/server/db';
import * as meetings from '$lib/server/meetings';
import * as outcomes from '$lib/server/outcomes';
import * as prompts from '$lib/server/prompts';
import { instantOf } from '$lib/text/dates';

type Meeting = Awaited<ReturnType<typeof meetings.byNumber>>;

/**
 * What the teams told the group from the meeting before until this one: its standing first item. Left out
 * is what somebody who answers first would hear in it (rules.md A5).
 */
export async function changes(
	db: Db,
	actor: Actor,
	group: { id: string },
	meeting: Meeting
): Promise<meetings.Change[]> {
	const last = await meetings.before(db, meeting);
	const from = last && instantOf(last.on_day, last.starts);
	const to = instantOf(meeting.on_day, meeting.starts);
	const told = await outcomes.toldBetween(db, actor, group, from, to);
	return told
		.filter(({ finding }) => !finding.prompt.answer_first_since || !prompts.isOpen(finding))
		.flatMap((each) => each.outcomes)
		.map(({ outcome }) => ({ said: outcome.you_said, done: outcome.we_did }));
}
