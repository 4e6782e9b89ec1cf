import { allow } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice, refuse } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import { about, doneAt, readContribution } from '../contribution';
import type { Actions, PageServerLoad } from './$types';

type Read = Awaited<ReturnType<typeof readContribution>>;

export const load: PageServerLoad = async (event) => {
	const read = await readContribution(event);
	const { actor, c, group } = read;
	allow(actor, 'point.claim', { group: c.group_id, study: c.study_id });
	const shown = await groups.shownNames(db, group.id);
	return {
		...(await about(read)),
		name: shown.get(actor.person) ?? groups.NAMELESS,
		no: contributions.mayClaim(actor, c) ? null : why(read)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const read = await readContribution(event);
		const { actor, c } = read;
		allow(actor, 'point.claim', { group: c.group_id, study: c.study_id });
		if (!read.mine && !contributions.mayClaim(actor, c)) return refuse({}, { '': why(read) });
		if (await contributions.claimPoint(db, actor, c)) return refuse({}, { '': TAKEN });
		notice(event, 'Your name stands beside the note now');
		redirect(303, await doneAt(read));
	}
};

const TAKEN =
	'Somebody else has just said that this was them. If that is wrong, tell the organiser';

function why({ c, mine, sight }: Read) {
	if (c.kind !== 'point') return 'This is no note from a meeting. Whoever said it is known.';
	if (mine) return 'It is yours already.';
	if (sight !== 'words') return 'The words are not there any more.';
	if (c.person_id) return TAKEN;
	return 'The group cannot read this note yet. You can say that it was you once it is shared.';
}
