import { allow } from '$lib/server/access';
import { find, pausedUntil, pauseLetters } from '$lib/server/accounts';
import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import { weekday } from '$lib/text/dates';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { pauseProblem } from '../wanted';

const schema = v.object({
	until: field.day('Enter the day on which letters start again, such as 27 3 2027')
});

export const load = async ({ locals }) => {
	allow(locals.actor, 'me.use');
	const me = await find(db, locals.actor.person);
	return { stored: { until: pausedUntil(me) && me.letters_paused_until } };
};

export const actions = {
	default: async (event) => {
		const { actor } = event.locals;
		allow(actor, 'me.use');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { until } = form.input;
		const problem = pauseProblem(until);
		if (problem) return refuse(form.values, { until: problem });
		await pauseLetters(db, actor, actor.person, until);
		notice(event, `Your letters are paused. They start again on ${weekday(until)}.`);
		redirect(303, '/me/letters');
	}
};
