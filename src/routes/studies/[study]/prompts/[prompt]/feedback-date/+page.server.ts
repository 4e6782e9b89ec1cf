import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as prompts from '$lib/server/prompts';
import { day } from '$lib/text/dates';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { written } from '../../written';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	due: field.day('Enter the new day'),
	reason: field.text(500, 'Say why, in words the group will read')
});

export const load: PageServerLoad = async ({ locals, params }) => {
	const { prompt, version, here } = await written(locals.actor, params, 'prompt.publish');
	return {
		here,
		title: version.title,
		due: prompt.feedback_due,
		latest: prompts.latest(prompts.lastDay(prompt)),
		draft: prompt.published_at === null,
		answered: prompt.answered_at !== null,
		promises: await prompts.feedbackDates(db, prompt.id)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, prompt, here } = await written(
			event.locals.actor,
			event.params,
			'prompt.publish'
		);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { due, reason } = form.input;
		const moved = await prompts.moveFeedbackDate(db, actor, prompt, due, reason);
		if (typeof moved === 'string') return refuse(form.values, { due: problem(moved, prompt) });
		notice(event, 'The promised day is moved. The group sees why');
		redirect(303, here);
	}
};

function problem(refusal: prompts.MoveRefusal, prompt: prompts.Written['prompt']) {
	const latest = day(prompts.latest(prompts.lastDay(prompt)));
	const words: Record<prompts.MoveRefusal, string> = {
		draft: 'This is a draft: change the day there',
		answered: 'The finding is answered. There is nothing to promise any more',
		meanwhile: 'Somebody moved the day in this moment. Look at it again, then send this again',
		past: 'The new day must be today or later',
		'before closing': 'The new day must not be before the last day for answers',
		'too late': `The new day must be ${latest} or earlier: at most 8 weeks after closing`,
		same: 'This is the day you promised already'
	};
	return words[refusal];
}
