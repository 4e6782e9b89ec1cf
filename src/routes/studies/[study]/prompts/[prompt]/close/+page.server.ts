import { db } from '$lib/server/db';
import { notice } from '$lib/server/http';
import * as outcomes from '$lib/server/outcomes';
import * as prompts from '$lib/server/prompts';
import { today } from '$lib/text/dates';
import { redirect } from '@sveltejs/kit';
import { written } from '../../written';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { prompt, version, here } = await written(locals.actor, params, 'prompt.close');
	return {
		here,
		title: version.title,
		due: prompts.dueAfter(prompt, today()),
		sooner: prompts.dueAfter(prompt, today()) !== prompt.feedback_due,
		open: prompts.state(prompt) === 'open'
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, prompt, here } = await written(event.locals.actor, event.params, 'prompt.close');
		await prompts.closePrompt(db, actor, prompt);
		await outcomes.settle(db, prompt.id);
		notice(event, 'The finding is closed');
		redirect(303, here);
	}
};
