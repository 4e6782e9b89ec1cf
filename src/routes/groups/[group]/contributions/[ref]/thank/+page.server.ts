import { allow } from '$lib/server/access';
import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { formOf, notice, refuse } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { about, backTo, readContribution } from '../contribution';

type Read = Awaited<ReturnType<typeof readContribution>>;

export const load: PageServerLoad = async (event) => {
	const read = await readContribution(event);
	allow(read.actor, 'contribution.thank', placeOf(read));
	const { given } = await contributions.thanksOf(db, read.actor, [read.c]);
	const thanked = given.has(read.c.id);
	const no = thanked || contributions.mayThank(read.actor, read.c) ? null : why(read);
	return { ...(await about(read)), thanked, no };
};

export const actions: Actions = {
	default: async (event) => {
		const read = await readContribution(event);
		allow(read.actor, 'contribution.thank', placeOf(read));
		if ((await formOf(event.request)).get('thanks') === 'no') {
			await contributions.takeThanksBack(db, read.actor, read.c);
			notice(event, 'You took your thanks back');
		} else {
			if (!contributions.mayThank(read.actor, read.c)) return refuse({}, { '': why(read) });
			await contributions.thank(db, read.actor, read.c);
			notice(event, 'You said thank you. Only the person you thanked sees it');
		}
		redirect(303, await backTo(read));
	}
};

function placeOf({ c }: Read) {
	return { group: c.group_id, study: c.study_id };
}

function why({ mine, c }: Read) {
	if (mine) return 'You said this yourself. Others can thank you for it.';
	if (contributions.isPrivate(c)) return 'This is private. One can thank for what the group reads.';
	return 'There is nobody here to thank.';
}
