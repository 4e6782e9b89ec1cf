import { may } from '$lib/server/access';
import * as accounts from '$lib/server/accounts';
import * as contributions from '$lib/server/contributions';
import { db, now } from '$lib/server/db';
import { agreement } from '$lib/text/numbers';
import type { PageServerLoad } from './$types';
import { about, readContribution } from './contribution';
import { lookOf } from './second-look/look';

export const load: PageServerLoad = async (event) => {
	const read = await readContribution(event);
	const { actor, c, mine, organiser, sight } = read;
	const words = sight === 'words';
	const place = { group: c.group_id, study: c.study_id, giver: c.person_id };
	const change =
		words && may(actor, 'contribution.edit', place) && (mine || c.role !== 'researcher');
	const earlier = change ? await contributions.earlierWordings(db, actor, c) : [];
	const names = organiser && c.person_id ? await accounts.names(db, [c.person_id]) : null;
	const theirs = mine || (organiser && c.role !== 'researcher');
	const until = theirs && c.withdrawn_at && !c.erased_at && contributions.undoUntil(c.withdrawn_at);
	return {
		...(await about(read)),
		sight,
		giver: c.person_id ? (names?.get(c.person_id) ?? null) : null,
		undoUntil: until && until > now() ? until : null,
		hiddenReason: words && (mine || organiser) ? c.hidden_reason : null,
		hidden: words && c.hidden_at !== null,
		look: words && (mine || organiser) ? await lookOf(c) : null,
		keptReason: words && (mine || organiser) ? await contributions.keptReason(db, c) : null,
		earlier: earlier.map(({ body, replaced_at }) => ({ body, replaced_at })),
		noted: words && c.wording === 'noted' && c.kind !== 'point',
		readBack: words ? c.read_back_at : null,
		asksMe: words && mine && contributions.waitsForGiver(c),
		agreed: words ? agreement(c.agreed, c.agreed_of) : '',
		claimed: words ? c.claimed_at : null,
		doNotQuote: words && c.do_not_quote_at !== null,
		may: {
			change,
			claim: contributions.mayClaim(actor, c),
			disown: words && c.kind === 'point' && (mine || (organiser && c.claimed_at !== null)),
			hide: words && may(actor, 'contribution.hide', place),
			report: words && !mine && may(actor, 'contribution.report', place)
		}
	};
};
