import { readable } from '$lib/server/contributions';
import type { Actor } from '$lib/server/access';
import type { Quotation } from '$lib/server/quotations';
import { now } from '$lib/server/db';

const DAY = 24 * 3600_000;

/** A request as the team sees it: its words only while they can be read where they were said. */
export function shown(actor: Actor, asked: Quotation) {
	const { ref, state, place, context, said, words, usable, changed_words } = asked;
	const sees = readable(actor, said) === 'words' && !said.hidden_at;
	return {
		...{ ref, state, place },
		context: sees ? context : '',
		words: sees && (asked.there || usable !== null) ? words : null,
		changed: sees && usable !== null ? changed_words : null,
		contribution: said.ref,
		asked: asked.asked_at,
		answered: asked.answered_at,
		byOrganiser: asked.answered_by !== null && asked.answered_by !== said.person_id,
		days: Math.floor((Date.parse(now()) - Date.parse(asked.asked_at)) / DAY)
	};
}
