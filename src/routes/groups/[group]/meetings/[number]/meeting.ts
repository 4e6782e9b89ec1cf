import { notFound } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';

type Event = { locals: App.Locals; params: { group: string; number: string } };

/** Which meeting an address means, for whom. Who may do what there is asked right after. */
export async function readMeeting({ locals, params }: Event) {
	const group = await groups.bySlug(db, params.group);
	const meeting = await meetings.byNumber(db, group, params.number);
	const actor = locals.actor ?? notFound();
	const place = await meetings.placeFor(db, actor, meeting);
	const here = `/groups/${group.slug}/meetings/${meeting.number}`;
	return { actor, group, meeting, place, here };
}

type Known = { meeting: { cancelled_at: string | null }; here: string };

/** A cancelled meeting stays as it was: whoever would change it is led to its page, which says so. */
export function unlessCancelled({ meeting, here }: Known) {
	if (meeting.cancelled_at) redirect(303, here);
}
