import { db, id } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as reflections from '$lib/server/reflections';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { peopleOf, UNNAMED } from '../../../../record/said';
import { boxes, readSubject, refusedFor, shownSubject } from '../../../subject';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	person: field.text(100, 'Choose whose answers these are'),
	channel: field.choice(['phone', 'post', 'meeting'], 'Choose how they came'),
	...boxes,
	box: field.unseen()
});

export const load: PageServerLoad = async (event) => {
	const { actor, group, subject, here, all } = await readSubject(event, 'reflection.record');
	const people = await peopleOf(group);
	const names = new Map(people.map(({ value, label }) => [value, label]));
	const typed = await reflections.recordedBy(db, actor, subject);
	return {
		subject: shownSubject(subject),
		people: [...people, { value: UNNAMED, label: 'A sheet without a name' }],
		typed: typed.map(({ ref, person_id, channel, given_at }) => ({
			...{ ref, channel, given_at },
			who: names.get(person_id ?? '') ?? 'A sheet without a name'
		})),
		box: id(),
		...{ here, all }
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, subject, all } = await readSubject(event, 'reflection.record');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { person, channel, box, ...answers } = form.input;
		const refused = await reflections.recordFor(db, actor, subject, {
			...{ person: person === UNNAMED ? null : person, channel, answers, box: box || id() }
		});
		if (refused === 'nobody')
			return refuse(form.values, { person: 'Choose whose answers these are' });
		if (refused === 'already')
			return refuse(form.values, { person: 'This person has answered. They can change it' });
		if (refused) return refusedFor(form.values, refused);
		notice(event, 'The answers are typed in');
		redirect(303, `${all}/record/${subject.address}`);
	}
};
