import type { Actor } from '#server/access/index.ts';
import * as arrivals from '#server/arrivals/index.ts';
import { id, type Db } from '#server/db/index.ts';
import type { GroupRow } from '#server/groups/tables.ts';
import * as meetings from '#server/meetings/index.ts';
import { today } from '#lib/text/dates.ts';

/** Of feeding back: something that was agreed under a finding of the study, and something that came. */
export async function agreed(db: Db, group: GroupRow, organiser: Actor) {
	const met = await meetings.byNumber(db, group, '2');
	const item = (await meetings.agenda(db, met)).find(({ finding }) => finding);
	if (!item) throw new Error('the example’s second meeting has no finding on its agenda');
	const action = await meetings.notePoint(db, organiser, group, item, {
		...{ body: 'Write the leaflet again.', kind: 'action', question: null, wording: 'noted' },
		...{ box: id(), doing: { doer: 'team', person: null, due_on: null } }
	});
	if (typeof action === 'string') throw new Error(action);
	const box = id();
	await arrivals.note(db, organiser, group, {
		...{ person_id: null, channel: 'post', came_on: today(), box }
	});
	const [arrival] = await arrivals.open(db, organiser, group);
	return { action, arrival: arrival?.ref };
}
