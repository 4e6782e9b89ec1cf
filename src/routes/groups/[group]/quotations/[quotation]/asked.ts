import { allow, notFound, type Actor } from '$lib/server/access';
import * as accounts from '$lib/server/accounts';
import { readable } from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as prompts from '$lib/server/prompts';
import * as quotations from '$lib/server/quotations';
import * as studies from '$lib/server/studies';

type Event = { locals: { actor: Actor | null }; params: { group: string; quotation: string } };

/** The request that an address names, for the organisers of the group in which it was said. */
export async function askedAt({ locals, params }: Event) {
	const group = await groups.bySlug(db, params.group);
	// before it is looked for: others do not learn which there are
	allow(locals.actor, 'contribution.record', { group: group.id });
	const asked = await quotations.byRef(db, params.quotation);
	if (asked.said.group_id !== group.id || !asked.said.person_id) notFound();
	return {
		actor: locals.actor,
		group,
		asked,
		here: `/groups/${group.slug}/quotations/${asked.ref}`
	};
}

/** What the page and the sheet show of it. */
export async function shown({ actor, group, asked, here }: Awaited<ReturnType<typeof askedAt>>) {
	const { state, place, context, words, changed_words, said } = asked;
	const person = said.person_id ?? '';
	const study = await studies.find(db, asked.study_id);
	const present = (await groups.people(db, group.id)).some((each) => each.person_id === person);
	const contact = present ? (await accounts.contacts(db, [person])).get(person) : undefined;
	const finding = said.thread_id ? await prompts.findingOf(db, said.thread_id) : null;
	const sees = readable(actor, said) === 'words' && words !== '';
	return {
		...{ here, state, place, answer: asked.answer },
		name: (await accounts.names(db, [person])).get(person) ?? 'somebody',
		phone: contact?.phone ?? null,
		words: sees ? words : null,
		changed: sees ? changed_words : null,
		context: sees ? context : '',
		study: study.title,
		finding: finding?.version.title ?? null,
		said: `/groups/${group.slug}/contributions/${said.ref}`,
		saidAt: said.given_at,
		noted: said.wording === 'noted',
		asked: asked.asked_at,
		answered: asked.answered_at,
		open: quotations.canAnswer(asked),
		from: group.discreet_name,
		ring: await groups.help(db, group)
	};
}
