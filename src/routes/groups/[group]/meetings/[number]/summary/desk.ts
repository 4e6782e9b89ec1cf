import type { Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as meetings from '$lib/server/meetings';

type Meeting = Awaited<ReturnType<typeof meetings.byNumber>>;

/** What an organiser needs to know beside a summary: what is in the way, and what can be done next. */
export async function deskOf(actor: Actor, meeting: Meeting) {
	const summary = await meetings.summaryOf(db, meeting);
	return {
		names: await meetings.namesIn(db, actor, meeting),
		toGroup: (await meetings.obstacles(db, meeting, 'group')).map(meetings.inWords),
		toAll: (await meetings.obstacles(db, meeting, 'everyone')).map(meetings.inWords),
		goesRound: summary ? meetings.goesRound(summary) : false,
		writings: (await meetings.writings(db, actor, meeting)).length,
		written: summary?.created_at ?? null
	};
}
export type Desk = Awaited<ReturnType<typeof deskOf>>;
