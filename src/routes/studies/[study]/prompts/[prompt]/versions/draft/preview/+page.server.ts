import { db } from '$lib/server/db';
import * as prompts from '$lib/server/prompts';
import type { PageServerLoad } from './$types';
import { explainedFinding } from '../../../../../../../explained';
import { next } from '../next';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, study, prompt, draft, versions } = await next(locals.actor, params, 'study.read');
	if (!draft) return { versions, title: null, finding: null, change: null };
	const shown = prompts.shown({ prompt, ...draft }, study);
	const { finding } = await explainedFinding(actor, { group: null, study }, shown);
	const before = (await prompts.publishedVersions(db, prompt.id)).at(-1) ?? draft;
	const { title, what_changed, why_changed } = draft.version;
	return {
		versions,
		title,
		finding: { ...finding, title: undefined },
		change: { what_changed, why_changed, parts: prompts.changedParts(before, draft) }
	};
};
