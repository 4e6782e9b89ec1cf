import { db } from '$lib/server/db';
import { notice, read } from '$lib/server/http';
import * as reflections from '$lib/server/reflections';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { boxes, readSubject, refusedFor, shownSubject } from '../../../subject';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object(boxes);

export const load: PageServerLoad = async (event) => {
	const { actor, subject, here } = await readSubject(event, 'reflection.give');
	const mine = await reflections.mineOf(db, actor, subject);
	if (!mine || subject.takes !== 'yes') redirect(303, here);
	return {
		subject: shownSubject(subject),
		answers: reflections.answersOf(mine),
		shown: mine.shown_at !== null,
		here
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, subject, here } = await readSubject(event, 'reflection.give');
		// from an old page: what was taken back meanwhile is not given again by changing it
		if (!(await reflections.mineOf(db, actor, subject))) redirect(303, here);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const refused = await reflections.give(db, actor, subject, form.input, '');
		if (refused) return refusedFor(form.values, refused);
		notice(event, 'Your answers are changed');
		redirect(303, here);
	}
};
