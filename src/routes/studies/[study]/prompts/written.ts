import { allow, type Action, type Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as prompts from '$lib/server/prompts';
import * as studies from '$lib/server/studies';

/** The study and prompt that an address names, for whoever may do this with it. */
export async function written(
	actor: Actor | null,
	params: { study: string; prompt: string },
	action: Action
) {
	const study = await studies.bySlug(db, params.study);
	allow(actor, action, { study: study.id });
	const found = await prompts.byNumber(db, study, params.prompt);
	const here = `/studies/${study.slug}/prompts/${found.prompt.number}`;
	return { ...found, study, actor, here };
}
