import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as prompts from '$lib/server/prompts';
import * as studies from '$lib/server/studies';
import { today } from '$lib/text/dates';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { written } from '../../written';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ groups: field.choices() });

const problems: Record<prompts.PublishRefusal, string> = {
	'no groups': 'Choose at least one group',
	'not a partner': 'Choose only groups that work with this study now',
	unfinished: 'Finish the draft first',
	closed: 'This finding is closed. It cannot be put to further groups',
	'study ended': 'This study has ended. It puts no more findings to groups',
	'date past': 'The last day for answers is past. Change it in the draft first'
};

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, here, ...found } = await written(locals.actor, params, 'prompt.publish');
	const partners = await studies.partners(db, study.id);
	const threads = await prompts.threadsOf(db, found.prompt.id);
	const asked = new Set(threads.map(({ group }) => group.id));
	return {
		here,
		title: found.version.title,
		closes: found.prompt.closes_on,
		due: found.prompt.feedback_due,
		draft: found.prompt.published_at === null,
		over: found.prompt.closed_at !== null || found.prompt.closes_on < today(),
		missing: prompts.missing(found),
		asked: threads.map(({ group }) => group.name),
		groups: partners
			.filter(({ group }) => !asked.has(group.id))
			.map(({ group }) => ({
				value: group.id,
				label: group.name,
				hint: group.lets_in_at_once_since
					? 'Members are told at once.'
					: 'Its organiser lets it in, and then members are told.'
			}))
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
		const published = await prompts.publishPrompt(db, actor, prompt, form.input.groups);
		if (typeof published === 'string')
			return refuse(form.values, { [fieldOf(published)]: problems[published] });
		notice(event, 'The finding is published');
		redirect(303, here);
	}
};

/** Where it can be mended: here among the groups, or elsewhere. */
function fieldOf(refusal: prompts.PublishRefusal) {
	return refusal === 'no groups' || refusal === 'not a partner' ? 'groups' : '';
}
