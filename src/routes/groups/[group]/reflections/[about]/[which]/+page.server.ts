import { organises } from '$lib/server/access';
import { db, id } from '$lib/server/db';
import { field, notice, read } from '$lib/server/http';
import * as reflections from '$lib/server/reflections';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { boxes, readSubject, refusedFor, shownSubject } from '../../subject';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ ...boxes, box: field.unseen() });

export const load: PageServerLoad = async (event) => {
	const { actor, group, subject, here, all, back } = await readSubject(event, 'reflection.read');
	const mine = await reflections.mineOf(db, actor, subject);
	return {
		subject: shownSubject(subject),
		mine: mine && {
			answers: reflections.answersOf(mine),
			typedIn: mine.typed_by !== null && mine.typed_by !== actor.person
		},
		taken: !mine && (await reflections.takenBack(db, actor, subject)) !== null,
		reflected: await reflections.reflected(db, actor, subject),
		record: organises(actor, group.id) ? `${all}/record/${subject.address}` : null,
		box: id(),
		...{ here, back }
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, subject, here } = await readSubject(event, 'reflection.give');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { box, ...answers } = form.input;
		const refused = await reflections.give(db, actor, subject, answers, box || id());
		if (refused) return refusedFor(form.values, refused);
		notice(event, 'Thank you. Your answers are kept');
		redirect(303, here);
	}
};
