import { notFound } from '$lib/server/access';
import { readable } from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as themes from '$lib/server/themes';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { saidOf } from '../../../../place';
import type { Actions, PageServerLoad, RouteParams } from './$types';

const schema = v.object({ answer: field.text(themes.MOST_NOTE, 'Write an answer first') });

type Locals = Parameters<PageServerLoad>[0]['locals'];

/** The doubt of that number among those about these words, oldest first. */
async function doubtAt({ actor }: Locals, params: RouteParams) {
	const at = await saidOf(actor, params, 'doubt.answer');
	const doubts = (await themes.doubtsOf(db, [at.said])).get(at.said.id) ?? [];
	const doubt = doubts[Number(params.doubt) - 1];
	if (!doubt || readable(at.actor, at.said) !== 'words') notFound();
	return { ...at, doubt };
}

export const load: PageServerLoad = async ({ locals, params }) => {
	const { said, doubt, here } = await doubtAt(locals, params);
	return {
		here,
		body: said.body,
		theme: { number: doubt.number, name: doubt.name, meaning: doubt.plain_meaning },
		note: doubt.note,
		raised: doubt.raised_at,
		answer: doubt.answer,
		most: themes.MOST_NOTE
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, study, doubt, here } = await doubtAt(event.locals, event.params);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		if (!(await themes.answerDoubt(db, actor, study, doubt, form.input.answer)))
			return refuse(form.values, { answer: 'Somebody of the team has answered meanwhile' });
		notice(event, 'Your answer is sent. Whoever said it gets a letter');
		redirect(303, here);
	}
};
