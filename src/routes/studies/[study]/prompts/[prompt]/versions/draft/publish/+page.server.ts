import { db } from '$lib/server/db';
import { field, notice, read, refuse } from '$lib/server/http';
import * as prompts from '$lib/server/prompts';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { next } from '../next';

const schema = v.object({ seen: field.unseen() });

export const load: PageServerLoad = async ({ locals, params }) => {
	const at = await next(locals.actor, params, 'prompt.publish');
	const { prompt, version, questions, draft, versions } = at;
	if (!draft) return { versions, draft: null };
	const threads = await prompts.threadsOf(db, prompt.id);
	const shown = { version, questions };
	return {
		versions,
		draft: {
			number: draft.version.number,
			title: draft.version.title,
			seen: prompts.stamp(prompts.wordsOf(draft)),
			lacks: prompts.unready(draft, shown),
			change: draft.version,
			parts: prompts.changedParts(shown, draft),
			groups: threads.filter(({ thread }) => thread.let_in_at).map(({ group }) => group.name)
		}
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, prompt, draft, versions } = await next(
			event.locals.actor,
			event.params,
			'prompt.publish'
		);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		if (!draft) return refuse(form.values, { '': problems.dropped });
		const published = await prompts.publishVersion(db, actor, prompt, draft, form.input.seen);
		if (typeof published === 'string') return refuse(form.values, { '': problems[published] });
		notice(event, `Version ${published.version.number} is published, and the groups are told`);
		redirect(303, versions);
	}
};

const problems: Record<prompts.VersionRefusal, string> = {
	'study ended': 'This study has ended. Its findings stay as they are',
	unfinished: 'Finish the draft first: some part of it is empty',
	unchanged: 'Nothing of the finding has changed yet. Change its words in the draft first',
	unexplained: 'Say in the draft what changed, and why. Members read that first',
	changed: 'A colleague changed the draft meanwhile. Read it again, then publish it',
	published: 'A colleague has published it already',
	dropped: 'There is no draft any more: a colleague published it or threw it away'
};
