import { notFound } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as meetings from '$lib/server/meetings';
import { readMeeting, unlessCancelled } from '../meeting';

type Event = { locals: App.Locals; params: { group: string; number: string; ref: string } };

/** The note of this address with its item, for whoever may change it; 404 and 403 for everybody else. */
export async function readNote(event: Event) {
	const known = await readMeeting(event);
	const { actor, group, meeting, here } = known;
	const items = await meetings.itemsFor(db, actor, group, meeting);
	const noted = await contributions.byRef(db, group.id, event.params.ref);
	const item = items.find(({ id }) => id === noted.agenda_item_id) ?? notFound();
	contributions.allowChange(actor, 'contribution.edit', noted);
	unlessCancelled(known);
	const back = `${here}/notes?item=${meetings.placeOf(item)}`;
	return { ...known, noted, item, back };
}

/** What the form of a note has in it. */
export async function storedOf(noted: contributions.Contribution) {
	const doing = (await meetings.doings(db, [noted.id])).get(noted.id);
	return {
		body: noted.body,
		kind: noted.point_kind ?? 'view',
		question: noted.question_id ?? '',
		wording: noted.wording,
		agreed: String(noted.agreed ?? ''),
		agreed_of: String(noted.agreed_of ?? ''),
		person: noted.person_id ?? '',
		named: noted.named_at ? ['yes'] : [],
		doer: doing?.doer ?? 'organiser',
		doer_person: doing?.person_id ?? '',
		due: doing?.due_on ?? ''
	};
}
