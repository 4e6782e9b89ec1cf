import { allow } from '$lib/server/access';
import * as accounts from '$lib/server/accounts';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { readMeeting } from '../meeting';
import { sheet } from './sheet';
import type { PageServerLoad } from './$types';

/** The invitation on paper: one to hand out, or with `?post` one for each person who is reached by post. */
export const load: PageServerLoad = async (event) => {
	const { actor, group, meeting, place, here } = await readMeeting(event);
	allow(actor, 'attendance.record', place);
	const present = (await groups.people(db, group.id)).map((each) => each.person_id);
	const contacts = await accounts.contacts(db, present);
	const byPost = present.filter((person) => accounts.wayTo(contacts.get(person)) === 'post');
	const names = await accounts.names(db, byPost);
	const to = byPost.map((person) => ({
		name: names.get(person) ?? '',
		address: contacts.get(person)?.address ?? null
	}));
	const each = event.url.searchParams.has('post');
	return { here, each, sheet: await sheet(actor, group, meeting), to, byPost: to.length };
};
