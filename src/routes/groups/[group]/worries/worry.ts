import type { Actor } from '$lib/server/access';
import * as accounts from '$lib/server/accounts';
import { readable } from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as worries from '$lib/server/worries';

type Event = { locals: { actor: Actor | null }; params: { group: string; worry: string } };

/** The worry of this address, for those who read it. */
export async function readWorry({ locals, params }: Event) {
	const group = await groups.bySlug(db, params.group);
	const found = await worries.byRef(db, locals.actor, group.id, params.worry);
	const here = `/groups/${group.slug}/worries/${found.worry.ref}`;
	return { group, found, here, actor: locals.actor as Actor };
}

/** How people are named to whoever reads worries: organisers by the name they know, others by the shown one. */
export async function namesFor(actor: Actor, group: string, ids: (string | null)[]) {
	const shown = await groups.shownNames(db, group);
	const people = ids.flatMap((id) => id ?? []);
	const known = actor.groups[group] === 'organiser' ? await accounts.names(db, people) : shown;
	return (id: string | null) =>
		id === null
			? 'nobody named'
			: (known.get(id) ?? shown.get(id) ?? 'somebody of a research team');
}

/** What is shown of one: the words only where they can be read anyway (rules.md section 1). */
export async function shownWorry({
	actor,
	group,
	found,
	here
}: Awaited<ReturnType<typeof readWorry>>) {
	const { worry, contribution: c } = found;
	const name = await namesFor(actor, group.id, [worry.raised_by, c.person_id]);
	const words = readable(actor, c) === 'words';
	return {
		here,
		by: name(worry.raised_by),
		about: words ? name(c.person_id) : null,
		at: worry.raised_at,
		note: worry.note,
		erased: worry.words_erased_at !== null,
		body: words ? c.body : null,
		said: words ? `/groups/${group.slug}/contributions/${c.ref}` : null,
		seenAt: worry.acknowledged_at,
		seenBy: worry.acknowledged_by && name(worry.acknowledged_by),
		lookBy: worry.look_by,
		closedAt: worry.closed_at,
		closing: worry.closing
	};
}
