import { may, notFound, organises, type Actor } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as prompts from '$lib/server/prompts';
import { standing } from '../../prompts/[prompt]/thread';

type Event = { locals: { actor: Actor | null }; params: { group: string; ref: string } };

/** The contribution of this address, for whoever may read it or its place; 404 for everybody else. */
export async function readContribution({ locals, params }: Event) {
	const { actor } = locals;
	const group = await groups.bySlug(db, params.group);
	const c = await contributions.byRef(db, group.id, params.ref);
	const sight = contributions.readable(actor, c);
	if (!actor || sight === 'nothing') notFound();
	const finding = c.thread_id ? await prompts.findingOf(db, c.thread_id) : null;
	if (finding && !prompts.visible(actor, finding)) notFound();

	const mine = c.person_id === actor.person;
	return { actor, group, c, finding, sight, mine, organiser: organises(actor, group.id) };
}

/** What the page of a change shows of it: the words where they can be read, and the way back. */
export async function about(read: Awaited<ReturnType<typeof readContribution>>) {
	const { c, sight, mine } = read;
	return {
		mine,
		organiser: read.organiser,
		number: c.number,
		private: contributions.isPrivate(c),
		body: sight === 'words' ? c.body : null,
		here: `/groups/${read.group.slug}/contributions/${c.ref}`,
		back: await backTo(read)
	};
}

/** Where it stands: in its thread, or among the group's meetings; for who has left, on their own page. */
export async function backTo(read: Awaited<ReturnType<typeof readContribution>>): Promise<string> {
	const { actor, finding, c, group } = read;
	const place = { group: group.id, study: c.study_id };
	if (!may(actor, 'thread.read', place)) return '/me/contributions';
	return finding ? standing(actor, finding, c) : `/groups/${group.slug}/meetings`;
}

/** Where a change leads: its own page, which says how it stands now; where that is gone, the thread. */
export async function doneAt(read: Awaited<ReturnType<typeof readContribution>>): Promise<string> {
	const { actor, group } = read;
	const c = await contributions.find(db, read.c.id);
	if (contributions.readable(actor, c) === 'nothing') return backTo(read);
	return `/groups/${group.slug}/contributions/${c.ref}`;
}
