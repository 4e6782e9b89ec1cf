import * as prompts from '$lib/server/prompts';
import { explainedFinding } from '../../../../../explained';
import { written } from '../../written';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { study, here, actor, ...found } = await written(locals.actor, params, 'study.read');
	const shown = prompts.shown(found, study);
	const { finding } = await explainedFinding(actor, { group: null, study }, shown);
	return {
		here,
		draft: found.prompt.published_at === null,
		finding: { ...finding, title: undefined },
		title: found.version.title
	};
};
