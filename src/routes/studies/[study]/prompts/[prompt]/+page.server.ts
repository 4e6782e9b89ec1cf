import { db } from '$lib/server/db';
import { notice, read, refuse } from '$lib/server/http';
import * as prompts from '$lib/server/prompts';
import { redirect } from '@sveltejs/kit';
import { disagreeing } from '../../../../disagreeing';
import { awaits } from '../../awaits';
import { draftOf, problem, schema, stored } from '../draft';
import { written } from '../written';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, here, ...found } = await written(locals.actor, params, 'study.read');
	const { prompt, version, questions } = found;
	const draft = prompt.published_at === null;
	const threads = await prompts.threadsOf(db, prompt.id);
	const parts = [
		{ name: 'What we found', text: version.found },
		{ name: 'Why we think so', text: version.why },
		{ name: 'Questions', text: questions.map(({ text }) => text).join('\n\n') },
		{ name: 'What answers can change', text: version.can_change },
		{ name: 'What they cannot change', text: version.cannot_change }
	];
	return {
		here,
		number: prompt.number,
		state: prompts.state(prompt),
		awaits: draft || prompt.answered_at ? [] : await awaits(`/studies/${study.slug}`, prompt),
		disagreeing: await disagreeing(locals.actor, study, prompt),
		finding: prompts.shown(found, study),
		stored: draft ? stored(found) : null,
		words: draft && url.searchParams.has('words') ? parts : null,
		promises: await prompts.feedbackDates(db, prompt.id),
		threads: threads.map(({ thread, group }) => ({
			group: group.name,
			state: prompts.state(prompt, thread),
			href: `/groups/${group.slug}/prompts/${prompts.address(study, prompt)}`
		}))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, here, ...found } = await written(
			event.locals.actor,
			event.params,
			'prompt.write'
		);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const draft = draftOf(form.input);
		const changed = await prompts.changeDraft(db, actor, found, draft);
		if (typeof changed === 'string') return refuse(form.values, problem(changed, draft));

		notice(event, 'The draft is saved');
		redirect(303, form.input.then === 'check' ? `${here}?words#words` : here);
	}
};
