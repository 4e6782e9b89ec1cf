import { db } from '$lib/server/db';
import { notice, read, refuse } from '$lib/server/http';
import * as prompts from '$lib/server/prompts';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { begun, next, schema, stored, wordsOf } from './next';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { prompt, version, questions, draft, here, versions } = await next(
		locals.actor,
		params,
		'prompt.write'
	);
	const shown = draft ?? begun({ version, questions });
	const words = prompts.wordsOf(shown);
	return {
		...{ here, versions },
		title: version.title,
		published: prompt.published_at !== null,
		draft: draft !== null,
		number: draft?.version.number ?? version.number + 1,
		seen: prompts.stamp(words),
		stored: stored(shown),
		words: url.searchParams.has('words')
			? [
					{ name: 'What we found', text: words.found },
					{ name: 'Why we think so', text: words.why },
					{ name: 'Questions', text: words.questions.join('\n\n') },
					{ name: 'What changed', text: words.what_changed },
					{ name: 'Why it changed', text: words.why_changed }
				]
			: null
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, prompt, versions } = await next(
			event.locals.actor,
			event.params,
			'prompt.write'
		);
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const { number, seen, then } = form.input;
		const draft = await prompts.draftVersion(db, actor, prompt, Number(number));
		if (typeof draft === 'string') return refuse(form.values, { '': problems[draft] });
		const words = wordsOf(form.input);
		const changed = await prompts.changeVersion(db, actor, prompt, draft, words, seen);
		if (typeof changed === 'string') return refuse(form.values, { '': problems[changed] });

		notice(event, 'The draft is saved');
		redirect(303, then === 'check' ? `${versions}/draft?words#words` : `${versions}/draft`);
	}
};

const problems: Record<prompts.ChangeRefusal | 'unpublished', string> = {
	changed:
		'A colleague changed this draft while you wrote. Look at theirs in another window. If you save again, yours takes its place',
	published:
		'A colleague has published a version meanwhile. Read it in another window. If you save again, your words become a draft of the next one',
	dropped: 'A colleague has thrown this draft away meanwhile. Save again to begin another',
	unpublished: 'No group has been asked yet. Change the draft of the finding itself'
};
