import * as prompts from '$lib/server/prompts';
import { written } from '../../written';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, here, ...found } = await written(locals.actor, params, 'study.read');
	return {
		here,
		draft: found.prompt.published_at === null,
		finding: { ...prompts.shown(found, study), title: undefined },
		title: found.version.title
	};
};
