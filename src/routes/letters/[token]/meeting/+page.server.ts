import { actorOf } from '$lib/server/contributions';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice, read, refuse } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { redirect } from '@sveltejs/kit';
import { problems, schema } from '../../../coming';
import { heldLetter } from '../letter';
import type { Actions, PageServerLoad } from './$types';

/** What a letter about a meeting asks, of whom: null for other letters, and for who has left. */
async function held(token: string) {
	const letter = await heldLetter(token);
	const meeting = letter?.role && (await meetings.ofLetter(db, letter.letter));
	const actor = meeting && (await actorOf(db, letter.person));
	const mine = actor && (await meetings.mine(db, actor, meeting));
	return mine ? { letter, meeting, actor, mine } : null;
}

// opening the address says nothing: mail programs look at links before people do
export const load: PageServerLoad = async ({ params }) => {
	const found = await held(params.token);
	if (!found) return { about: null };
	const { on_day, starts, ends, cancelled_at } = found.meeting;
	// no more than the letter itself said: when, who asks, and whom to ring
	return {
		about: { on_day, starts, ends, cancelled: cancelled_at !== null, mine: found.mine },
		from: found.letter.group.discreet_name,
		ring: await groups.help(db, found.letter.group)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const found = await held(event.params.token);
		if (found) {
			const { answer, number } = form.input;
			const said = { answer, number, page: found.letter.kind };
			const refused = await meetings.answer(db, found.actor, found.meeting, said);
			if (refused) return refuse(form.values, problems[refused]);
			notice(event, 'Thank you. We wrote down what you said.');
		}
		redirect(303, event.url.pathname);
	}
};
