import * as contributions from '#server/contributions/index.ts';
import type { Day, Db } from '#server/db/index.ts';
import * as meetings from '#server/meetings/index.ts';
import type * as prompts from '#server/prompts/index.ts';
import type { World } from './world.ts';

/** Notes something under a meeting's item about the finding; not shared with the group. */
export async function note(db: Db, world: World, finding: prompts.Finding, body: string) {
	const meeting = await meetings.makeMeeting(db, world.organiser, world.group, {
		title: 'A meeting',
		on_day: '2026-03-04' as Day,
		starts: '10:00',
		ends: '12:00',
		place: 'The library',
		travel: '',
		link: '',
		items: [{ id: null, title: 'The finding', minutes: 20, thread: finding.thread.id }]
	});
	const item = await meetings.itemAt(db, meeting, '1');
	const point = await contributions.notePoint(db, world.organiser, {
		group: world.group,
		finding,
		agenda_item: item.id,
		kind: 'view',
		body
	});
	return point;
}
