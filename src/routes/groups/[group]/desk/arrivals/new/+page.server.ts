import { allow } from '$lib/server/access';
import * as arrivals from '$lib/server/arrivals';
import { db, id } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { field, notice, read, refuse } from '$lib/server/http';
import { today } from '$lib/text/dates';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { peopleOf, UNNAMED } from '../../../record/said';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	channel: field.choice(['post', 'phone'], 'Choose how it came'),
	person: v.pipe(v.string(), v.nonEmpty('Choose whom it is from')),
	came_on: field.day('Enter the day it came'),
	box: field.unseen()
});

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groups.bySlug(db, params.group);
	allow(locals.actor, 'group.desk', { group: group.id });
	const unnamed = { value: UNNAMED, label: 'I do not know, or they do not want to be named' };
	return { people: [...(await peopleOf(group)), unnamed], today: today(), box: id() };
};

export const actions: Actions = {
	default: async (event) => {
		const group = await groups.bySlug(db, event.params.group);
		const { actor } = event.locals;
		allow(actor, 'group.desk', { group: group.id });
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { person, came_on, channel, box } = form.input;
		if (came_on > today())
			return refuse(form.values, { came_on: 'Enter a day that is not in the future' });
		const people = (await peopleOf(group)).map(({ value }) => value);
		if (person !== UNNAMED && !people.includes(person))
			return refuse(form.values, { person: 'Choose whom it is from' });

		const person_id = person === UNNAMED ? null : person;
		await arrivals.note(db, actor, group, { person_id, channel, came_on, box: box || id() });
		notice(event, 'It is on the desk now');
		redirect(303, `/groups/${group.slug}/desk`);
	}
};
