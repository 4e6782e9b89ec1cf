import { allow, type Actor } from '$lib/server/access';
import * as arrivals from '$lib/server/arrivals';
import * as contributions from '$lib/server/contributions';
import { db, id } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice, read } from '$lib/server/http';
import * as prompts from '$lib/server/prompts';
import { arrived } from '$lib/desk';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { type Group, choicesOf, findingsOf, peopleOf, schema, UNNAMED, write } from './said';

export const load: PageServerLoad = async (event) => {
	const { actor, group } = await at(event);
	const findings = await findingsOf(group);
	const query = event.url.searchParams;
	const saved = await savedBefore(actor, group, query.get('saved'));
	const arrival = await arrivalOf(actor, group, query.get('arrival'));
	const wanted = query.get('finding');
	const chosen = findings.filter((each) => prompts.address(each.study, each.prompt) === wanted);
	return {
		people: [
			...(await peopleOf(group)),
			{ value: UNNAMED, label: 'Someone who does not want to be named' }
		],
		about: choicesOf(chosen.length ? chosen : findings),
		box: id(),
		saved: saved ?? arrival,
		arrival: arrival && { ref: arrival.ref, words: arrival.words }
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, group } = await at(event);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const written = await write(actor, group, form.values, form.input);
		if ('status' in written) return written;
		notice(event, written.number ? `Saved as number ${written.number}` : 'Saved as private');
		const arrival = event.url.searchParams.get('arrival');
		const more = arrival && /^[a-z0-9]{1,20}$/.test(arrival) ? `&arrival=${arrival}` : '';
		redirect(303, `/groups/${group.slug}/record?saved=${written.ref}${more}`);
	}
};

async function at({
	locals,
	params
}: {
	locals: { actor: Actor | null };
	params: { group: string };
}) {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'contribution.record', { group: group.id });
	return { actor: locals.actor, group };
}

/** What came and is typed in here, so that the form starts with whom it is from and how it came. */
async function arrivalOf(actor: Actor, group: Group, ref: string | null) {
	if (!ref) return null;
	const arrival = await arrivals.byRef(db, actor, group, ref);
	return {
		...{ ref, href: null, waits: false, words: arrived(arrival.channel, arrival.name) },
		person: arrival.person_id ?? UNNAMED,
		channel: arrival.channel,
		given_on: null
	};
}

/** What was just written down, so that the next one starts with the same person and way. */
async function savedBefore(actor: Actor, group: Group, ref: string | null) {
	if (!ref) return null;
	const c = await contributions.byRef(db, group.id, ref);
	if (!c.thread_id || c.typed_by !== actor.person) return null;
	return {
		href: `/groups/${group.slug}/contributions/${c.ref}`,
		waits: contributions.isPrivate(c) && c.wording === 'noted' && !c.read_back_at,
		person: c.person_id ?? UNNAMED,
		channel: c.channel,
		given_on: c.given_on
	};
}
