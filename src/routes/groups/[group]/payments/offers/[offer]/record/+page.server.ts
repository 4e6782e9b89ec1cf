import * as accounts from '$lib/server/accounts';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { field, notice, read, refuse } from '$lib/server/http';
import * as invitations from '$lib/server/invitations';
import * as payments from '$lib/server/payments';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readOffer } from '../offer';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	person: field.text(100, 'Choose who it was'),
	answer: field.choice(['accepted', 'declined'], 'Choose what they said')
});

export const load: PageServerLoad = async (event) => {
	const { group, shown, here } = await readOffer(event);
	return { offer: shown, here, people: await members(group.id) };
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, group, offer, here } = await readOffer(event);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const chosen = (await members(group.id)).find(({ value }) => value === form.input.person);
		if (!chosen) return refuse(form.values, { person: 'Choose somebody who is in the group now' });
		const person = await invitations.personAt(db, { group: group.id }, chosen.value);
		const said = await payments.answerFor(db, actor, offer, person, form.input.answer);
		if (typeof said === 'string') return refuse(form.values, { person: refusals[said] });
		notice(event, 'Written down. They are told');
		redirect(303, here);
	}
};

/** Members to choose from, by the name that organisers know. */
async function members(group: string) {
	const present = (await groups.people(db, group)).filter(({ role }) => role === 'member');
	const names = await accounts.names(
		db,
		present.map(({ person_id }) => person_id)
	);
	return present
		.map(({ person_id }) => ({
			value: invitations.personRef(group, person_id),
			label: names.get(person_id) ?? ''
		}))
		.toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}

const refusals = {
	ended: 'The offer has ended. Make a new one first',
	claimed: 'A claim was sent for this person. Take that back first',
	'claimed before': 'This person was paid for this already'
};
