import { db } from '$lib/server/db';
import { field, notice, read } from '$lib/server/http';
import * as reflections from '$lib/server/reflections';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readSubject, shownSubject } from '../../../subject';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ wish: field.choice(['take', 'bring'], 'Choose what you wish') });

export const load: PageServerLoad = async (event) => {
	const { actor, subject, here } = await readSubject(event, 'reflection.give');
	const mine = await reflections.mineOf(db, actor, subject);
	const row = mine ?? (await reflections.takenBack(db, actor, subject));
	if (!row) redirect(303, here);
	return {
		subject: shownSubject(subject),
		answers: reflections.answersOf(row),
		wish: mine ? 'take' : 'bring',
		here
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, subject, here } = await readSubject(event, 'reflection.give');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		if (form.input.wish === 'take') {
			await reflections.takeBack(db, actor, subject);
			notice(event, 'You took your answers back. Nobody reads them now');
		} else {
			const back = await reflections.bringBack(db, actor, subject);
			notice(event, back ? 'Your answers are back' : 'They are erased, or you answered anew');
		}
		redirect(303, here);
	}
};
