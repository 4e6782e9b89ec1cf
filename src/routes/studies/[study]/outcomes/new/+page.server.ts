import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { notice, read, refuse } from '$lib/server/http';
import * as outcomes from '$lib/server/outcomes';
import * as prompts from '$lib/server/prompts';
import { redirect } from '@sveltejs/kit';
import { studyOf } from '../../place';
import { behind } from '../behind';
import { choices, outcomeOf, problems, schema, versionChoices } from '../outcome';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { study, actor } = await studyOf(locals.actor, params, 'outcome.write');
	const ticked = await contributions.ofRefs(db, study.id, url.searchParams.getAll('c'));
	const finding = await findingOf(study, url.searchParams.get('finding'), ticked);
	const refs = ticked.map(({ ref }) => ref);
	if (!finding) return { refs, finding: null, findings: await findings(study) };

	// whoever wants to choose from all of it asks for that
	const chosen = url.searchParams.has('all') ? [] : refs;
	const { options, more } = await behind(actor, study, finding.prompt, chosen);
	const asked = new Set(ticked.map(({ question_id }) => question_id));
	return {
		refs,
		finding: { number: finding.prompt.number, title: finding.version.title },
		questions: choices(finding),
		behind: options,
		more,
		versions: await versionChoices(finding.prompt),
		stored: { contributions: refs, question: asked.size === 1 ? ([...asked][0] ?? '') : '' }
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { study, actor, here } = await studyOf(event.locals.actor, event.params, 'outcome.write');
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		const ticked = await contributions.ofRefs(db, study.id, form.input.contributions);
		const finding = await findingOf(study, event.url.searchParams.get('finding'), ticked);
		if (!finding) return refuse(form.values, problems.contributions);
		const input = await outcomeOf(study, form.input);
		const made = await outcomes.draft(db, actor, finding.prompt, input);
		if (typeof made === 'string') return refuse(form.values, problems[made]);

		notice(event, 'The draft is saved');
		redirect(303, `${here}/outcomes/${made.number}`);
	}
};

/** The finding that was chosen, or the only one to which all that was ticked was said. */
async function findingOf(
	study: { id: string },
	number: string | null,
	ticked: contributions.Contribution[]
) {
	if (number) return prompts.byNumber(db, study, number);
	const of = await prompts.studyOf(
		db,
		ticked.flatMap(({ thread_id }) => thread_id ?? [])
	);
	const [first, ...others] = new Set([...of.values()].map(({ prompt_id }) => prompt_id));
	return first && !others.length ? prompts.find(db, first) : null;
}

async function findings(study: { id: string }) {
	const all = await prompts.list(db, study.id);
	return all
		.filter(({ prompt }) => prompt.published_at)
		.map(({ prompt, version }) => ({ number: prompt.number, title: version.title }));
}
