import * as challenges from '$lib/server/challenges';
import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as outcomes from '$lib/server/outcomes';
import { along, trailOf } from '$lib/text/inbox';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { saidOf } from '../../../place';
import { passageAt, problems, sentencesOf } from './marking';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	on: field.optionalText(10),
	note: field.optionalText(challenges.MOST_NOTE),
	wording: field.unseen(),
	then: field.unseen()
});

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, actor, said, here } = await saidOf(locals.actor, params, 'challenge.mark');
	const [line] = await outcomes.lines(db, actor, study, [said]);
	const standing = (await challenges.ofContributions(db, [said.id])).get(said.id);
	const seen = line?.state === 'words';
	const passage = seen && standing ? challenges.passageOf(standing, said) : null;
	const sentences = seen ? sentencesOf(said.body) : [];
	return {
		here: along(here, trailOf(url.searchParams)),
		line,
		can: seen && said.role !== 'researcher',
		marked: standing !== undefined,
		passage,
		sentences,
		stored: {
			on: sentences.find(({ label }) => label === passage)?.value ?? '',
			note: standing?.note ?? ''
		},
		wording: said.edited_at ?? ''
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { study, actor, said, here } = await saidOf(
			event.locals.actor,
			event.params,
			'challenge.mark'
		);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { on, note, wording, then } = form.input;
		if (then === 'unmark') {
			await challenges.unmark(db, actor, study, said);
			await outcomes.settleAbout(db, said);
			notice(event, 'The mark is taken off');
			redirect(303, along(here, trailOf(event.url.searchParams)));
		}
		if (wording !== (said.edited_at ?? '')) return refuse(form.values, problems.edited);
		const passage = passageAt(said.body, on);
		if (passage === undefined) return refuse(form.values, problems.outside);
		const mark = { passage, wordingFrom: said.edited_at, note };
		const marked = await challenges.mark(db, actor, study, said, mark);
		if (typeof marked === 'string') return refuse(form.values, problems[marked]);
		notice(event, 'It is marked. Now the team owes it an answer');
		redirect(303, along(here, trailOf(event.url.searchParams)));
	}
};
