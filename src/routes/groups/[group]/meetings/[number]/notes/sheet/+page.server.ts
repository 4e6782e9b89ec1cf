import { organises } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as meetings from '$lib/server/meetings';
import { readMeeting, unlessCancelled } from '../../meeting';
import type { PageServerLoad } from './$types';

/** The items with their questions, on paper: for a room without a computer. */
export const load: PageServerLoad = async (event) => {
	const known = await readMeeting(event);
	const { actor, group, meeting, here } = known;
	const items = await meetings.itemsFor(db, actor, group, meeting);
	unlessCancelled(known);
	return {
		from: group.discreet_name,
		// a researcher is told its day alone (rules.md A11)
		title: organises(actor, group.id) ? meeting.title : null,
		on: meeting.on_day,
		items: items.map((item) => ({
			place: meetings.placeOf(item),
			title: item.title,
			finding: item.finding?.version.title ?? null,
			questions: item.finding?.questions.map(({ position, text }) => ({ position, text })) ?? []
		})),
		here: `${here}/notes`
	};
};
