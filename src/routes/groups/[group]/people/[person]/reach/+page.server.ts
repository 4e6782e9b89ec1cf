import * as accounts from '$lib/server/accounts';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice, read, refuse } from '$lib/server/http';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { personOf } from '../person';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { person, at } = await offline(locals.actor, params);
	const { known_name, email, phone, address, reach, reach_note } = person;
	return { at, known_name, stored: { email, phone, address, reach, reach_note } };
};

const schema = v.object(groups.reachFields);

export const actions: Actions = {
	default: async (event) => {
		const { actor, group, person, at } = await offline(event.locals.actor, event.params);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		// an address that letters with sign-in links go to is that person's own to set
		const reach = { ...form.input, email: person.email };
		const gap = accounts.reachGap(reach);
		if (gap === 'email')
			return refuse(form.values, {
				reach: 'We have no email address of this person. Choose another way'
			});
		if (gap) return refuse(form.values, { [gap]: groups.reachGaps[reach.reach] });
		await groups.recordReach(db, actor, group, person.id, reach);
		notice(event, 'It is saved, and this person gets a letter that says so');
		redirect(303, at);
	}
};

async function offline(...at: Parameters<typeof personOf>) {
	const found = await personOf(...at);
	if (!found.present) redirect(303, found.at);
	return found;
}
