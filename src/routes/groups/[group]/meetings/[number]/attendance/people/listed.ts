import * as accounts from '$lib/server/accounts';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as invitations from '$lib/server/invitations';
import * as meetings from '$lib/server/meetings';

const EACH = 50;

/** Everybody of the group by the name that organisers know, with how they are marked and what they answered. */
export async function listed(group: { id: string }, meeting: { id: string }) {
	const present = await groups.people(db, group.id);
	const names = await accounts.names(
		db,
		present.map(({ person_id }) => person_id)
	);
	const marked = await meetings.attendance(db, meeting);
	const answered = await meetings.answersTo(db, meeting);
	return present
		.map(({ person_id, role }) => ({
			person: person_id,
			ref: invitations.personRef(group.id, person_id),
			name: names.get(person_id) ?? '',
			role,
			how: marked.get(person_id) ?? null,
			answer: answered.get(person_id)?.answer ?? null
		}))
		.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** Those that stand on one page of the list. */
export function pageOf<T>(all: T[], wanted: string | null) {
	const pages = Math.max(1, Math.ceil(all.length / EACH));
	const page = Math.min(pages, Math.max(1, Math.trunc(Number(wanted) || 1)));
	return { page, pages, number: all.length, some: all.slice((page - 1) * EACH, page * EACH) };
}
