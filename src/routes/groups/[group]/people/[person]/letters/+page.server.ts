import * as accounts from '$lib/server/accounts';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { field, notice, read, refuse } from '$lib/server/http';
import { wantedTopics } from '$lib/server/mail';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { pauseProblem, ticked } from '../../../../../me/letters/wanted';
import { personOf } from '../person';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ topics: ticked, until: field.optionalDay() });

export const load: PageServerLoad = async ({ locals, params }) => {
	const { person, group, at } = await inGroup(locals.actor, params);
	const topics: string[] = await wantedTopics(db, { person: person.id, group: group.id });
	return { at, known_name: person.known_name, stored: { topics, until: pauseOf(person) } };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, group, person, at } = await inGroup(event.locals.actor, event.params);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { topics, until } = form.input;
		const problem = until && until !== pauseOf(person) && pauseProblem(until);
		if (problem) return refuse(form.values, { until: problem });
		const wanted = { topics, pausedUntil: until };
		await groups.recordLetters(db, actor, group, person.id, wanted);
		notice(event, 'It is saved, and this person gets a letter that says so');
		redirect(303, at);
	}
};

function pauseOf(person: accounts.PersonRow) {
	return accounts.pausedUntil(person) && person.letters_paused_until;
}

async function inGroup(...at: Parameters<typeof personOf>) {
	const found = await personOf(...at);
	if (!found.present) redirect(303, found.at);
	return found;
}
