import { allow, notFound } from '$lib/server/access';
import * as accounts from '$lib/server/accounts';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as invitations from '$lib/server/invitations';
import { readMeeting } from './meeting';

type Event = {
	locals: App.Locals;
	params: { group: string; number: string; person: string };
};

/** Somebody of the group whom an organiser invites to a meeting. 404 for who is not there any more. */
export async function invitee(event: Event) {
	const read = await readMeeting(event);
	const { actor, group, place } = read;
	allow(actor, 'attendance.record', place);
	const key = event.params.person;
	const id = await invitations.personAt(db, { group: group.id }, key);
	const present = await groups.people(db, group.id);
	if (!present.some((each) => each.person_id === id)) notFound();
	return { ...read, key, person: await accounts.find(db, id) };
}
