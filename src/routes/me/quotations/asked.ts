import { allow, notFound, type Actor } from '$lib/server/access';
import { readable } from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import * as quotations from '$lib/server/quotations';
import * as studies from '$lib/server/studies';

/** A request as whoever said the sentence sees it. Of what they took back, or somebody else claimed, no words. */
export async function mine(actor: Actor, asked: quotations.Quotation) {
	const { ref, state, place, context, words, changed_words, said } = asked;
	const study = await studies.find(db, asked.study_id);
	const group = await groups.find(db, said.group_id);
	const sees = readable(actor, said) === 'words' && words !== '';
	return {
		...{ ref, state, place, answer: asked.answer },
		words: sees ? words : null,
		changed: sees ? changed_words : null,
		context: sees ? context : '',
		study: study.title,
		group: { name: group.name, slug: group.slug },
		said: `/groups/${group.slug}/contributions/${said.ref}`,
		asked: asked.asked_at,
		answered: asked.answered_at,
		byOrganiser: asked.answered_by !== null && asked.answered_by !== actor.person,
		noted: said.wording === 'noted',
		open: quotations.canAnswer(asked),
		ring: await groups.help(db, group)
	};
}

/** The request that an address of one's own page names; 404 for anybody else's. */
export async function mineAt({
	locals,
	params
}: {
	locals: { actor: Actor | null };
	params: { quotation: string };
}) {
	allow(locals.actor, 'me.use');
	const asked = await quotations.byRef(db, params.quotation);
	const all = await quotations.ofPerson(db, locals.actor.person);
	if (!all.some(({ id }) => id === asked.id)) notFound();
	return { actor: locals.actor, asked };
}
