import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as worries from '$lib/server/worries';
import { render } from '$lib/text/markdown';
import type { readContribution } from '../contribution';

/** Whom to turn to about it, and what became of what this person reported or worried about before. */
export async function standing({ actor, c, group }: Awaited<ReturnType<typeof readContribution>>) {
	const { contacts, readers } = await worries.readersOf(db, c);
	const reported = await contributions.reportedBy(db, actor, c);
	const raised = await worries.raisedBy(db, actor, c);
	return {
		support: render(group.support),
		worries: {
			names: await named(group.id, contacts, readers, actor.person),
			name: contacts.name,
			phone: contacts.phone,
			looksIn: group.looks_in
		},
		reported: reported && {
			at: reported.at,
			answer: reported.answer,
			answeredAt: reported.answered_at
		},
		raised: raised && {
			at: raised.raised_at,
			seenAt: raised.acknowledged_at,
			lookBy: raised.look_by,
			closedAt: raised.closed_at
		}
	};
}

/** Who reads a worry about it, by the names that are shown here; nobody is told of themselves. */
async function named(
	group: string,
	{ chosen }: groups.Contacts,
	readers: string[],
	reader: string
): Promise<string[]> {
	const shown = await groups.shownNames(db, group);
	const organisers = chosen ? [] : await groups.organisers(db, group);
	const byId = new Map(organisers.map(({ person_id, shown_name }) => [person_id, shown_name]));
	return readers
		.filter((person) => person !== reader)
		.map((person) => byId.get(person) ?? shown.get(person) ?? groups.NAMELESS);
}
