import * as accounts from '$lib/server/accounts';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { field, notice, read } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { personOf } from '../person';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { person, present, at } = await personOf(locals.actor, params);
	if (!present) redirect(303, at);
	const now = await accounts.permissionsOf(db, person.id);
	return { at, known_name: person.known_name, now };
};

const answer = v.picklist(['', 'yes', 'no'], 'Choose yes or no, or leave this open');
const schema = v.object({
	quote: answer,
	thanks: answer,
	keep: answer,
	how: field.choice(['spoken', 'phone', 'paper'], 'Choose how this person told you')
});

export const actions: Actions = {
	default: async (event) => {
		const { actor, group, person, present, at } = await personOf(event.locals.actor, event.params);
		if (!present) redirect(303, at);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;

		const { how, ...answers } = form.input;
		await groups.recordPermissions(db, actor, group, person.id, { how, answers });
		notice(event, 'The answers are recorded, and this person gets a letter that says so');
		redirect(303, at);
	}
};
